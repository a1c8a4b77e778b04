package no.fremgang.expectation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where most of a team stand: the weighted median of its members, weights 1 ÷ variance. One or two
 * members far apart are no pattern of the team, and a mean would make them one.
 *
 * @param estimate on the link scale
 * @param variance of the median of normal values, π/2 times that of their mean
 */
record MiddleOfTeam(double estimate, double variance) {

  /**
   * @param variance of each estimate, above 0; as many as estimates, at least one
   */
  static MiddleOfTeam of(double[] estimate, double[] variance) {
    double all = Arrays.stream(variance).map(one -> 1 / one).sum();
    double low = reached(all / 2, estimate, variance, 1);
    double high = reached(all / 2, estimate, variance, -1);
    return new MiddleOfTeam((low + high) / 2, Math.PI / 2 / all);
  }

  /** The estimate at which half of the weight is reached, counted from below or from above. */
  private static double reached(double half, double[] estimate, double[] variance, int direction) {
    int[] inOrder =
        IntStream.range(0, estimate.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> direction * estimate[i]))
            .mapToInt(i -> i)
            .toArray();
    double before = 0;
    for (int i : inOrder) {
      before += 1 / variance[i];
      if (before >= half * (1 - 1e-9)) {
        return estimate[i];
      }
    }
    throw new IllegalArgumentException("A team has members; got " + estimate.length);
  }
}
