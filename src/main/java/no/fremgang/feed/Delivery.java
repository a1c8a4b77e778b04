package no.fremgang.feed;

import java.time.Instant;
import java.util.List;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook, and what came of it so far.
 *
 * @param nextAttemptAt null where none is to come
 */
record Delivery(
    long number,
    String eventId,
    String type,
    String subject,
    Instant at,
    State state,
    @Nullable Instant nextAttemptAt,
    List<Attempt> attempts) {
  enum State {
    PENDING,
    DELIVERED,
    FAILED
  }

  /**
   * @param status null where no answer came
   * @param problem null where it was taken
   */
  record Attempt(Instant at, @Nullable Integer status, @Nullable Text problem) {}
}
