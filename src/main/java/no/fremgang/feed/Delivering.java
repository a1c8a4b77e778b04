package no.fremgang.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.feed.Deliveries.Due;
import no.fremgang.feed.Delivery.State;
import no.fremgang.feed.Sender.Answer;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each attempt that is not answered with 200 to 299 is followed by another one,
 * later and later; after the last one, and after an answer of 410 (Gone), the webhook is disabled.
 */
@Component
class Delivering {
  /** The schedule the Standard Webhooks specification shows: ten attempts in some three days. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Sender sender;
  private final Clock clock;

  Delivering(Webhooks webhooks, Deliveries deliveries, Sender sender, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.sender = sender;
    this.clock = clock;
  }

  /** Makes one attempt, if one is due. */
  boolean one() {
    Optional<Due> claimed = deliveries.claim();
    claimed.ifPresent(
        due -> webhooks.find(due.webhookId()).ifPresent(webhook -> attempt(webhook, due)));
    return claimed.isPresent();
  }

  private void attempt(Webhook webhook, Due due) {
    Instant now = Instant.now(clock);
    Answer answer =
        sender.post(
            URI.create(webhook.url()),
            Map.of(
                "webhook-id", due.eventId(),
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                    Signature.header(webhook.secrets(now), due.eventId(), now, due.body())),
            due.body());
    if (answer.isTaken()) {
      deliveries.attempted(due, answer, State.DELIVERED, Optional.empty());
    } else if (answer.isGone() || due.tries() >= WAITS.size()) {
      deliveries.attempted(due, answer, State.FAILED, Optional.empty());
      webhooks.disable(webhook.id(), because(answer, due));
    } else {
      Instant next = now.plus(WAITS.get(due.tries()));
      deliveries.attempted(due, answer, State.PENDING, Optional.of(next));
    }
  }

  private static String because(Answer answer, Due due) {
    return answer.isGone()
        ? "It answered 410: it does not want to be told any more."
        : "Delivery "
            + due.number()
            + " failed "
            + (due.tries() + 1)
            + " times. "
            + answer.problem();
  }
}
