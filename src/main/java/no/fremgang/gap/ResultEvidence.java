package no.fremgang.gap;

import java.util.Optional;
import no.fremgang.factor.MeasurementParameters;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Whether a result differs from the expectation by more than the luck in so few deals: a
 * gamma–Poisson model of the deals, each worth a varying amount, and the same prior spread among
 * sellers as for the factors. Praise passes the same gate as correction.
 */
final class ResultEvidence {
  private final Optional<DealValue> deal;
  private final double shown;
  private final double shape;

  /** Variance over the square of the mean of an amount where single ones are not known. */
  private final double usualSpread;

  /**
   * @param deal what the company's deals are worth, where single amounts are known
   */
  ResultEvidence(Optional<DealValue> deal, MeasurementParameters parameters) {
    this.deal = deal;
    this.shown = parameters.shownProbability();
    this.usualSpread = Math.expm1(parameters.usualLogVariance());
    this.shape = 1 / Math.expm1(parameters.sellerSdPrior() * parameters.sellerSdPrior());
  }

  /**
   * The seller's level θ against the expectation 1 has the posterior Gamma(a + kr/φ, a + k/φ).
   *
   * @param ratio r, actual over expected, 0 or more
   * @param expectedDeals k, 0 or more; with 0 there is no evidence
   * @param money whether the result is in money; φ is then 1 + the spread of amounts, else 1
   */
  TargetGap.Level level(double ratio, double expectedDeals, boolean money) {
    double spread = money ? deal.map(DealValue::spread).orElse(usualSpread) : 0;
    double cases = expectedDeals / (1 + spread);
    if (!(cases > 0) || !Double.isFinite(ratio)) {
      return TargetGap.Level.AS_EXPECTED;
    }
    double below =
        GammaDistribution.of(shape + cases * ratio, 1 / (shape + cases)).cumulativeProbability(1);
    if (1 - below >= shown) {
      return TargetGap.Level.ABOVE;
    }
    return below >= shown ? TargetGap.Level.BELOW : TargetGap.Level.AS_EXPECTED;
  }
}
