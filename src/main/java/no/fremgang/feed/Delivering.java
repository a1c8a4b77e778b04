package no.fremgang.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.fremgang.core.Text;
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
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Sender sender;
  private final Backoff backoff;
  private final Clock clock;

  Delivering(
      Webhooks webhooks, Deliveries deliveries, Sender sender, Backoff backoff, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.sender = sender;
    this.backoff = backoff;
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
    } else if (answer.isGone() || due.tries() >= Backoff.WAITS.size()) {
      deliveries.attempted(due, answer, State.FAILED, Optional.empty());
      webhooks.disable(webhook.id(), because(answer, due));
    } else {
      Instant next = backoff.next(Instant.now(clock), due.tries(), answer.retryAfter());
      deliveries.attempted(due, answer, State.PENDING, Optional.of(next));
    }
  }

  private static Text because(Answer answer, Due due) {
    if (answer.isGone()) {
      return new Text(
          "It answered 410: it does not want to be told any more.",
          "Den svarte 410: Den vil ikke ha beskjed lenger.");
    }
    int times = due.tries() + 1;
    Text problem = Objects.requireNonNull(answer.problem());
    return new Text(
        "Delivery " + due.number() + " failed " + times + " times. " + problem.en(),
        "Levering " + due.number() + " mislyktes " + times + " ganger. " + problem.nb());
  }
}
