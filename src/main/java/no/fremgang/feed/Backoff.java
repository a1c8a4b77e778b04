package no.fremgang.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When to try again, after the schedule and the advice of the Standard Webhooks specification. */
@Component
class Backoff {
  /** The schedule the specification shows: ten attempts in some three days. */
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

  /** At most this part of a wait is added by chance, so that receivers are not hit all at once. */
  static final double JITTER = 0.2;

  /** A receiver that asks for longer is asked again all the same. */
  static final Duration LONGEST_ASKED = Duration.ofHours(24);

  private final RandomGenerator random;

  Backoff() {
    this(RandomGenerator.getDefault());
  }

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The time of the next attempt; never before what the receiver asked for.
   *
   * @param tries attempts made before the one that just failed
   * @param retryAfter a number of seconds or an HTTP date (RFC 9110, 10.2.3); anything else counts
   *     as nothing
   */
  Instant next(Instant now, int tries, @Nullable String retryAfter) {
    Duration wait = WAITS.get(tries);
    Duration more = Duration.ofMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    Instant planned = now.plus(wait).plus(more);
    return asked(now, retryAfter)
        .filter(planned::isBefore)
        .map(at -> at.plus(more))
        .orElse(planned);
  }

  private static Optional<Instant> asked(Instant now, @Nullable String retryAfter) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    Instant latest = now.plus(LONGEST_ASKED);
    try {
      Instant at =
          retryAfter.strip().matches("\\d{1,9}")
              ? now.plusSeconds(Long.parseLong(retryAfter.strip()))
              : ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant();
      return Optional.of(at.isBefore(latest) ? at : latest);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
