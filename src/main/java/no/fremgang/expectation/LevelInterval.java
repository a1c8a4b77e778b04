package no.fremgang.expectation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The 90 % interval of a seller's level. It covers the truth equally often for every seller, the
 * average one and the one who stands apart, whatever the spread of sellers was estimated to be;
 * what is known of the other sellers only decides how the 10 % are split between the two ends, so
 * that the interval is as short as it can be. A posterior interval does neither: where sellers do
 * not differ it covers all or none of them, and misses the one who does.
 *
 * <p>Source: Yu and Hoff (2018), "Adaptive multigroup confidence intervals with constant coverage",
 * doi:10.1093/biomet/asy009; counts on the scale where their variance is stable, Anscombe (1948),
 * doi:10.1093/biomet/35.3-4.246.
 *
 * @param low lower end, in the factor's unit
 * @param high upper end, in the factor's unit
 */
record LevelInterval(double low, double high) {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double MISSED = 0.1;

  /** All of the 10 % above the end. */
  private static final double NEAREST = -STANDARD.inverseCumulativeProbability(MISSED);

  /** Next to nothing above the end: one in ten thousand million. */
  private static final double FARTHEST = -STANDARD.inverseCumulativeProbability(MISSED * 1e-9);

  /** Half of it: what the interval is without other sellers. */
  private static final double FIRST = -STANDARD.inverseCumulativeProbability(MISSED / 2);

  /** A step of Newton's no larger than this leaves an error of the order of its square. */
  private static final double LAST_STEP = 1e-6;

  private static final int MOST_STEPS = 100;

  /**
   * @param own what the seller's own data say
   * @param sd their standard error, above 0
   * @param others the level of an average seller
   * @param spread variance of sellers around it, 0 or more
   */
  static LevelInterval of(double own, double sd, double others, double spread) {
    double distance = (own - others) / sd;
    double ratio = Math.max(spread / sd / sd, 1e-9);
    double up = reach(distance, ratio);
    double down = reach(-distance, ratio);
    return new LevelInterval(own - sd * down, own + sd * up);
  }

  /**
   * How many standard errors the interval reaches upwards. At the end, a share of the 10 % lies
   * above, where the share follows from how far the end is from the others. Newton's steps, held
   * within what is known to lie on either side.
   */
  private static double reach(double distance, double ratio) {
    double low = NEAREST;
    double high = FARTHEST;
    double reach = FIRST;
    for (int i = 0; i < MOST_STEPS; i++) {
      double below = STANDARD.inverseCumulativeProbability(below(reach));
      double excess = (-reach - below) * ratio - 2 * (distance + reach);
      low = excess > 0 ? reach : low;
      high = excess > 0 ? high : reach;
      double slope = -(1 + STANDARD.density(reach) / STANDARD.density(below)) * ratio - 2;
      double next = reach - excess / slope;
      next = next > low && next < high ? next : (low + high) / 2;
      boolean settled = Math.abs(next - reach) < LAST_STEP;
      reach = next;
      if (settled) {
        break;
      }
    }
    return reach;
  }

  /** What is left of the 10 % for the lower end. */
  private static double below(double reach) {
    return Math.max(MISSED - STANDARD.survivalProbability(reach), MISSED * 1e-9);
  }

  /**
   * The same interval, no end beyond the given level: an estimate is never outside its interval.
   */
  LevelInterval around(double level) {
    return new LevelInterval(Math.min(low, level), Math.max(high, level));
  }
}
