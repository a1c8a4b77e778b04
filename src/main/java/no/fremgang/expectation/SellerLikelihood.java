package no.fremgang.expectation;

/**
 * One seller's effect given the context effects: mode, information and Laplace evidence under a
 * normal prior around 0.
 */
final class SellerLikelihood {
  private static final int MOST_STEPS = 30;

  /** A step of Newton's no larger than this leaves an error of the order of its square. */
  private static final double LAST_STEP = 1e-5;

  private final SellerScore score;

  SellerLikelihood(Family family, Cells cells, double[] context, double dispersion) {
    this.score = SellerScore.of(family, cells, dispersion).at(context);
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
   * @param near where to begin, link scale
   */
  Mode mode(int s, double priorVariance, double near) {
    double effect = near;
    score.read(s, effect);
    for (int i = 0; i < MOST_STEPS; i++) {
      double gradient = score.score - effect / priorVariance;
      double step = gradient / (score.information + 1 / priorVariance);
      effect += Math.max(-1, Math.min(1, step));
      score.read(s, effect);
      if (Math.abs(step) < LAST_STEP) {
        break;
      }
    }
    double precision = score.information + 1 / priorVariance;
    double evidence =
        score.logLikelihood
            - effect * effect / priorVariance / 2
            - Math.log(priorVariance * precision) / 2;
    return new Mode(effect, 1 / precision, evidence);
  }
}
