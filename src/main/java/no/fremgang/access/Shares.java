package no.fremgang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * A bucket for each who asks, full at first and refilled evenly over the minute. Those who have
 * asked for nothing for long are forgotten, and the oldest where there are very many.
 */
final class Shares {
  private static final int REMEMBERED = 100_000;
  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  Shares(int perMinute) {
    this.perMinute = perMinute;
  }

  Bucket of(String who) {
    return buckets.get(who, unseen -> full());
  }

  /** In whole seconds, at least one. */
  static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds() + 1;
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
