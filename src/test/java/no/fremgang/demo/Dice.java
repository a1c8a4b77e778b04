package no.fremgang.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Seeded chance (SplitMix64, Steele et al. 2014, doi:10.1145/2714064.2660195). Written out and
 * without transcendental functions that may differ by platform, so that the same seed gives the
 * same bytes on every machine and JDK.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  /** Streams of one seed are independent of each other. */
  Dice(long seed, long stream) {
    state = mixed(seed + GOLDEN * (stream + 1));
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** Uniform, 0 (included) to 1 (excluded). */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Uniform whole number from 0 to bound − 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Nearly standard normal: the sum of twelve uniforms, so within ±6. */
  double spread() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum;
  }

  /** Poisson count; above a mean of 30 its rounded normal approximation. */
  int count(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * spread()));
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /** Days around a mean, never beyond twice the mean: processes in the demo have an end. */
  int days(double mean) {
    return (int) Math.rint(mean * (uniform() + uniform() + uniform()) * 2 / 3);
  }

  /** One of the items, by its share; shares add up to 1. */
  <T> T pick(List<T> items, ToDoubleFunction<T> share) {
    double left = uniform();
    for (T item : items) {
      left -= share.applyAsDouble(item);
      if (left < 0) {
        return item;
      }
    }
    return items.get(items.size() - 1);
  }
}
