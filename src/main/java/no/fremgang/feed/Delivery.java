package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook, and what came of it so far.
 *
 * @param nextAttemptAt null where none is to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attempt(Instant at, @Nullable Integer status, @Nullable String problem) {}
}
