package no.fremgang;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts answers by the time they took, in steps of 0.1 ms up to 10 s. */
final class Latencies {
  private static final int PER_MILLISECOND = 10;
  private static final int LONGEST = 100_000;

  private final AtomicLongArray counts = new AtomicLongArray(LONGEST + 1);
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();

  void answered(long nanos, boolean well) {
    counts.incrementAndGet((int) Math.min(nanos * PER_MILLISECOND / 1_000_000, LONGEST));
    answers.incrementAndGet();
    if (!well) {
      errors.incrementAndGet();
    }
  }

  /** The time within which a share of the answers came, in ms. */
  private double within(double share) {
    long wanted = (long) Math.ceil(share * answers.get());
    long so = 0;
    for (int i = 0; i <= LONGEST; i++) {
      so += counts.get(i);
      if (so >= wanted) {
        return (i + 1.0) / PER_MILLISECOND;
      }
    }
    return LONGEST;
  }

  String told(double seconds) {
    return "%d answers, %.0f a second, p50 %.1f ms, p99 %.1f ms, %d errors"
        .formatted(answers.get(), answers.get() / seconds, within(0.5), within(0.99), errors.get());
  }
}
