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
  private static final int HALVINGS = 30;

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
   * How many standard errors the interval reaches upwards. At the end, a share w of the 10 % lies
   * above, where w follows from how far the end is from the others.
   */
  private static double reach(double distance, double ratio) {
    double low = 0;
    double high = 1;
    double reach = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double w = (low + high) / 2;
      reach = -STANDARD.inverseCumulativeProbability(MISSED * w);
      double split = -reach - STANDARD.inverseCumulativeProbability(MISSED * (1 - w));
      boolean tooLow = split * ratio < 2 * (distance + reach);
      low = tooLow ? w : low;
      high = tooLow ? high : w;
    }
    return reach;
  }

  /**
   * The same interval, no end beyond the given level: an estimate is never outside its interval.
   */
  LevelInterval around(double level) {
    return new LevelInterval(Math.min(low, level), Math.max(high, level));
  }
}
