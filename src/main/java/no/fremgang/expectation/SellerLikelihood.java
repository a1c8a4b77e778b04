package no.fremgang.expectation;

/**
 * One seller's effect given the context effects: mode, information and Laplace evidence under a
 * normal prior around 0.
 */
final class SellerLikelihood {
  private static final int MOST_STEPS = 30;

  private final MixedFit fit;
  private final double dispersion;

  SellerLikelihood(MixedFit fit, double dispersion) {
    this.fit = fit;
    this.dispersion = dispersion;
  }

  /**
   * @param variance of the effect, posterior
   * @param evidence log of the integrated likelihood, up to a constant of the seller
   */
  record Mode(double effect, double variance, double evidence) {}

  /**
   * @param priorVariance of the effect, above 0
   */
  Mode mode(int s, double priorVariance) {
    double effect = 0;
    double[] sums = sums(s, effect);
    for (int i = 0; i < MOST_STEPS; i++) {
      double gradient = sums[0] - effect / priorVariance;
      double step = gradient / (sums[1] + 1 / priorVariance);
      effect += Math.max(-1, Math.min(1, step));
      sums = sums(s, effect);
      if (Math.abs(step) < 1e-8) {
        break;
      }
    }
    double precision = sums[1] + 1 / priorVariance;
    double evidence =
        sums[2] - effect * effect / priorVariance / 2 - Math.log(priorVariance * precision) / 2;
    return new Mode(effect, 1 / precision, evidence);
  }

  /** Slope, information and log-likelihood at the effect. */
  private double[] sums(int s, double effect) {
    double[] sums = new double[3];
    for (int cell = fit.cells.start[s]; cell < fit.cells.start[s + 1]; cell++) {
      double eta = fit.cells.context(cell, fit.context) + effect;
      double mean = fit.family.mean(eta);
      double n = fit.cells.n[cell];
      double k = fit.cells.k[cell];
      OpenCases.Evidence open = fit.cells.open.at(cell, eta, dispersion);
      sums[0] += open.slope();
      sums[1] += open.information();
      sums[2] += open.logLikelihood();
      sums[0] += (k - n * mean) / dispersion;
      sums[1] += n * fit.family.variance(mean) / dispersion;
      sums[2] += fit.family.logLikelihood(k, n, eta, mean) / dispersion;
    }
    return sums;
  }
}
