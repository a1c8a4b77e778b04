package no.fremgang.factor;

import java.util.Comparator;

/**
 * A case that has lasted at least so long and is not over.
 *
 * @param logDays natural logarithm of its age in days
 * @param chance probability that it will come to the end that is measured, above 0 and at most 1
 */
public record OpenCase(double logDays, double chance) implements Comparable<OpenCase> {
  private static final Comparator<OpenCase> ORDER =
      Comparator.comparingDouble(OpenCase::logDays).thenComparingDouble(OpenCase::chance);

  @Override
  public int compareTo(OpenCase other) {
    return ORDER.compare(this, other);
  }
}
