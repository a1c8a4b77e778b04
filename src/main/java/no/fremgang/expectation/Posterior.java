package no.fremgang.expectation;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What is believed of a seller's level after the data, in the factor's unit. */
sealed interface Posterior {
  NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  double estimate();

  /** Probability that the level lies below, 0..1; a level known exactly gives 0 or 1. */
  double below(double level);

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
   */
  record OnLink(LevelScale scale, double expectedLink, double mean, double variance)
      implements Posterior {
    @Override
    public double estimate() {
      return scale.level(expectedLink + mean);
    }

    @Override
    public double below(double level) {
      return normalBelow(scale.link(level) - expectedLink, mean, variance);
    }
  }

  /**
   * Gamma for a rate: with x events, E expected events and a prior Gamma(a, a), the ratio to the
   * expectation is Gamma(a + x, a + E), its mean (x + a) / (E + a). Source: Morris (1983),
   * doi:10.1080/01621459.1983.10477920.
   */
  record OfRate(double expected, double shape, double rate) implements Posterior {
    @Override
    public double estimate() {
      return expected * shape / rate;
    }

    @Override
    public double below(double level) {
      GammaDistribution ratio = GammaDistribution.of(shape, 1 / rate);
      return ratio.cumulativeProbability(Math.max(level / expected, 0));
    }
  }

  /**
   * One of two beliefs: the seller is one of many alike, or stands apart.
   *
   * @param share probability of standing apart, 0..1
   */
  record Mixture(Posterior alike, Posterior apart, double share) implements Posterior {
    @Override
    public double estimate() {
      return (1 - share) * alike.estimate() + share * apart.estimate();
    }

    @Override
    public double below(double level) {
      return (1 - share) * alike.below(level) + share * apart.below(level);
    }
  }
}
