package no.fremgang.expectation;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What is believed of a seller's level after the data, in the factor's unit. */
sealed interface Posterior {
  NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** End points of the interval: 90 % lies between. */
  double TAIL = 0.05;

  double estimate();

  /** Probability that the level lies below, 0..1; a level known exactly gives 0 or 1. */
  double below(double level);

  /** Probability that the level lies below, with the uncertainty of the expectation as well. */
  double cumulative(double level);

  double low();

  double high();

  /** Probability that a normal value lies below the point; a spread of 0 gives 0 or 1. */
  static double normalBelow(double point, double mean, double variance) {
    if (variance < 1e-18) {
      return point > mean ? 1 : 0;
    }
    return STANDARD.cumulativeProbability((point - mean) / Math.sqrt(variance));
  }

  /**
   * Normal on the link scale.
   *
   * @param expectedLink the expectation on the link scale
   * @param mean posterior mean of the seller's effect
   * @param variance posterior variance of the effect
   * @param levelVariance posterior variance of effect and expectation together
   */
  record OnLink(
      LevelScale scale, double expectedLink, double mean, double variance, double levelVariance)
      implements Posterior {
    @Override
    public double estimate() {
      return scale.level(expectedLink + mean);
    }

    @Override
    public double below(double level) {
      return normalBelow(scale.link(level) - expectedLink, mean, variance);
    }

    @Override
    public double cumulative(double level) {
      return normalBelow(scale.link(level) - expectedLink, mean, levelVariance);
    }

    @Override
    public double low() {
      return end(TAIL);
    }

    @Override
    public double high() {
      return end(1 - TAIL);
    }

    private double end(double probability) {
      double z = STANDARD.inverseCumulativeProbability(probability);
      return scale.level(expectedLink + mean + z * Math.sqrt(levelVariance));
    }
  }

  /**
   * Gamma for a rate: with x events, E expected events and a prior Gamma(a, a), the ratio to the
   * expectation is Gamma(a + x, a + E), its mean (x + a) / (E + a). Source: Morris (1983),
   * doi:10.1080/01621459.1983.10477920.
   *
   * @param widening standard deviation of effect and expectation together over that of the effect
   *     alone, 1 or more
   */
  record OfRate(double expected, double shape, double rate, double widening) implements Posterior {
    @Override
    public double estimate() {
      return expected * shape / rate;
    }

    @Override
    public double below(double level) {
      return distribution().cumulativeProbability(Math.max(level / expected, 0));
    }

    @Override
    public double cumulative(double level) {
      double ratio = Math.pow(Math.max(level, 0) / estimate(), 1 / widening);
      return distribution().cumulativeProbability(ratio * estimate() / expected);
    }

    @Override
    public double low() {
      return end(TAIL);
    }

    @Override
    public double high() {
      return end(1 - TAIL);
    }

    private double end(double probability) {
      double ratio = distribution().inverseCumulativeProbability(probability);
      return estimate() * Math.pow(expected * ratio / estimate(), widening);
    }

    private GammaDistribution distribution() {
      return GammaDistribution.of(shape, 1 / rate);
    }
  }

  /**
   * One of two beliefs: the seller is one of many alike, or stands apart.
   *
   * @param share probability of standing apart, 0..1
   */
  record Mixture(Posterior alike, Posterior apart, double share) implements Posterior {
    private static final int HALVINGS = 60;

    @Override
    public double estimate() {
      return (1 - share) * alike.estimate() + share * apart.estimate();
    }

    @Override
    public double below(double level) {
      return (1 - share) * alike.below(level) + share * apart.below(level);
    }

    @Override
    public double low() {
      return end(TAIL, alike.low(), apart.low());
    }

    @Override
    public double high() {
      return end(1 - TAIL, alike.high(), apart.high());
    }

    @Override
    public double cumulative(double level) {
      return (1 - share) * alike.cumulative(level) + share * apart.cumulative(level);
    }

    /** The mixture's quantile lies between those of its parts. */
    private double end(double probability, double one, double other) {
      double low = Math.min(one, other);
      double high = Math.max(one, other);
      for (int i = 0; i < HALVINGS && high - low > 1e-9 * high; i++) {
        double middle = (low + high) / 2;
        boolean under = cumulative(middle) < probability;
        low = under ? middle : low;
        high = under ? high : middle;
      }
      return (low + high) / 2;
    }
  }
}
