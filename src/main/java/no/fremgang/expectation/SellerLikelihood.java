package no.fremgang.expectation;

/**
 * One seller's effect given the context effects: mode, information and Laplace evidence under a
 * normal prior around 0.
 */
final class SellerLikelihood {
  private static final int MOST_STEPS = 30;

  private final Family family;
  private final Cells cells;
  private final double[] context;
  private final double dispersion;

  SellerLikelihood(Family family, Cells cells, double[] context, double dispersion) {
    this.family = family;
    this.cells = cells;
    this.context = context;
    this.dispersion = dispersion;
  }

  /**
   * A normal spread of sellers takes one who stands far apart from many alike for chance, so a
   * share of sellers is allowed to come from a wide spread (contamination: Tukey 1960; West 1984,
   * doi:10.1111/j.2517-6161.1984.tb01317.x). The data say how likely that is for a seller.
   *
   * @param share of sellers who stand apart, above 0 and below 1
   * @param sd how far they spread, link scale, above 0
   */
  record Outliers(double share, double sd) {
    /** Probability of standing apart, 0..1, by how much better that explains the seller's data. */
    double probability(Mode alike, Mode apart) {
      double odds = share / (1 - share) * Math.exp(apart.evidence() - alike.evidence());
      return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }
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
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double eta = cells.context(cell, context) + effect;
      double mean = family.mean(eta);
      double n = cells.n[cell];
      double k = cells.k[cell];
      OpenCases.Evidence open = cells.open.at(cell, eta, dispersion);
      sums[0] += open.slope();
      sums[1] += open.information();
      sums[2] += open.logLikelihood();
      sums[0] += (k - n * mean) / dispersion;
      sums[1] += n * family.variance(mean) / dispersion;
      sums[2] += family.logLikelihood(k, n, eta, mean) / dispersion;
    }
    return sums;
  }
}
