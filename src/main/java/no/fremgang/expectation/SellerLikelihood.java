package no.fremgang.expectation;

/**
 * One seller's effect given the context effects: mode, information and Laplace evidence under a
 * normal prior around 0.
 */
final class SellerLikelihood {
  private static final int MOST_STEPS = 30;

  private final Family family;
  private final Cells cells;

  /** Linear predictor of every pattern without a seller's effect. */
  private final double[] contexts;

  private final double dispersion;

  SellerLikelihood(Family family, Cells cells, double[] context, double dispersion) {
    this.family = family;
    this.cells = cells;
    this.contexts = cells.contexts(context);
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
    return mode(s, priorVariance, 0);
  }

  /**
   * The same, looked for from an effect near it on.
   *
   * @param near where to begin, link scale
   */
  Mode mode(int s, double priorVariance, double near) {
    double effect = near;
    double[] sums = new double[2];
    sums(s, effect, sums);
    for (int i = 0; i < MOST_STEPS; i++) {
      double gradient = sums[0] - effect / priorVariance;
      double step = gradient / (sums[1] + 1 / priorVariance);
      effect += Math.max(-1, Math.min(1, step));
      sums(s, effect, sums);
      if (Math.abs(step) < 1e-8) {
        break;
      }
    }
    double precision = sums[1] + 1 / priorVariance;
    double evidence =
        logLikelihood(s, effect)
            - effect * effect / priorVariance / 2
            - Math.log(priorVariance * precision) / 2;
    return new Mode(effect, 1 / precision, evidence);
  }

  /** Slope and information at the effect. */
  private void sums(int s, double effect, double[] sums) {
    double slope = 0;
    double information = 0;
    boolean open = !cells.open.isEmpty();
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double eta = contexts[cells.pattern[cell]] + effect;
      double mean = family.mean(eta);
      double n = cells.n[cell];
      slope += (cells.k[cell] - n * mean) / dispersion;
      information += n * family.variance(mean) / dispersion;
      if (open) {
        OpenCases.Evidence of = cells.open.at(cell, eta, dispersion);
        slope += of.slope();
        information += of.information();
      }
    }
    sums[0] = slope;
    sums[1] = information;
  }

  private double logLikelihood(int s, double effect) {
    double sum = 0;
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double eta = contexts[cells.pattern[cell]] + effect;
      sum +=
          family.logLikelihood(cells.k[cell], cells.n[cell], eta, family.mean(eta)) / dispersion
              + cells.open.at(cell, eta, dispersion).logLikelihood();
    }
    return sum;
  }
}
