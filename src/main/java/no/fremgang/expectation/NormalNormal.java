package no.fremgang.expectation;

/**
 * Normal–normal shrinkage: units with estimates yᵢ of known variance vᵢ around a common mean with
 * spread T. The posterior of a unit has mean μ + B(yᵢ − μ) and variance Bvᵢ + (1 − B)² var(μ), with
 * B = T / (T + vᵢ). No unit: mean 0; one unit, or units that differ no more than chance: T = 0, a
 * legitimate result.
 *
 * <p>Sources: Morris (1983), doi:10.1080/01621459.1983.10477920; T by moments after DerSimonian and
 * Laird (1986), doi:10.1016/0197-2456(86)90046-2.
 *
 * @param mean μ, in the unit of the estimates
 * @param meanVariance its variance
 * @param spread T, a variance, 0 or more
 */
public record NormalNormal(double mean, double meanVariance, double spread) {

  /**
   * Estimates mean and spread.
   *
   * @param variance of each estimate, above 0
   */
  public static NormalNormal fit(double[] estimate, double[] variance) {
    NormalNormal fixed = at(estimate, variance, 0);
    double q = 0;
    double sum = 0;
    double sumOfSquares = 0;
    for (int i = 0; i < estimate.length; i++) {
      double w = 1 / variance[i];
      q += w * (estimate[i] - fixed.mean) * (estimate[i] - fixed.mean);
      sum += w;
      sumOfSquares += w * w;
    }
    double scale = sum - sumOfSquares / sum;
    boolean several = estimate.length > 1 && scale > 0;
    double spread = several ? Math.max(0, (q - (estimate.length - 1)) / scale) : 0;
    return at(estimate, variance, spread);
  }

  private static NormalNormal at(double[] estimate, double[] variance, double spread) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < estimate.length; i++) {
      double w = 1 / (variance[i] + spread);
      sum += w;
      weighted += w * estimate[i];
    }
    return sum == 0 ? new NormalNormal(0, 0, 0) : new NormalNormal(weighted / sum, 1 / sum, spread);
  }

  public double posteriorMean(double estimate, double variance) {
    return mean + share(variance) * (estimate - mean);
  }

  public double posteriorVariance(double variance) {
    double share = share(variance);
    return share * variance + (1 - share) * (1 - share) * meanVariance;
  }

  private double share(double variance) {
    return spread == 0 ? 0 : spread / (spread + variance);
  }
}
