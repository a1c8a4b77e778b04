package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook, and what came of it so far.
 *
 * @param nextAttemptAt null where none is to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
record DeliveryLine(
    long number,
    String eventId,
    String type,
    String subject,
    Instant at,
    Delivery.State state,
    @Nullable Instant nextAttemptAt,
    List<AttemptLine> attempts) {
  static DeliveryLine of(Delivery delivery, Language language) {
    return new DeliveryLine(
        delivery.number(),
        delivery.eventId(),
        delivery.type(),
        delivery.subject(),
        delivery.at(),
        delivery.state(),
        delivery.nextAttemptAt(),
        delivery.attempts().stream().map(one -> AttemptLine.of(one, language)).toList());
  }

  /**
   * @param status null where no answer came
   * @param problem null where it was taken
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Attempt")
  record AttemptLine(Instant at, @Nullable Integer status, @Nullable String problem) {
    static AttemptLine of(Delivery.Attempt attempt, Language language) {
      return new AttemptLine(attempt.at(), attempt.status(), Text.in(attempt.problem(), language));
    }
  }
}
