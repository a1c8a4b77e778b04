package no.fremgang.expectation;

/**
 * What a {@link MixedModel} found. Effects and their variances are on the link scale; levels are in
 * the unit of the family's mean.
 */
final class MixedFit {
  final Family family;
  final Cells cells;

  /** τ at the maximum of the likelihood; 0 means the sellers do not differ beyond chance. */
  final double sellerSd;

  final double[] context;
  final double[][] contextCovariance;

  /** Conditional mode of each seller's effect at τ, and its conditional standard deviation. */
  final double[] effect;

  final double[] effectSd;

  /** Level of an average seller in the seller's own mix of contexts; NaN without a case. */
  final double[] expected;

  /** Level with the seller's own effect; NaN without a case. */
  final double[] predicted;

  /** What the seller's own data alone say of the effect, and with which variance. */
  final double[] ownEstimate;

  final double[] ownVariance;

  /** Posterior mean and variance of the effect, averaged over τ. */
  final double[] posteriorMean;

  final double[] posteriorVariance;

  /** Posterior variance of context + effect: the seller's level on the link scale. */
  final double[] levelVariance;

  /** Posterior mean of τ². */
  double meanSellerVariance;

  MixedFit(Family family, Cells cells, PenalisedFit fit) {
    this.family = family;
    this.cells = cells;
    this.sellerSd = Math.sqrt(fit.sellerVariance());
    this.context = fit.b;
    this.contextCovariance = fit.contextCovariance();
    this.effect = fit.u;
    this.effectSd = new double[cells.sellers];
    this.expected = new double[cells.sellers];
    this.predicted = new double[cells.sellers];
    this.ownEstimate = new double[cells.sellers];
    this.ownVariance = new double[cells.sellers];
    this.posteriorMean = new double[cells.sellers];
    this.posteriorVariance = new double[cells.sellers];
    this.levelVariance = new double[cells.sellers];
    for (int s = 0; s < cells.sellers; s++) {
      describe(s, fit);
    }
  }

  private void describe(int s, PenalisedFit fit) {
    effectSd[s] = Math.sqrt(fit.variances(s, contextCovariance)[0]);
    expected[s] = level(s, 0);
    predicted[s] = level(s, effect[s]);
    double information = Math.max(fit.information(s), 1e-9);
    ownEstimate[s] = effect[s] + fit.slope(s) / information;
    ownVariance[s] = 1 / information;
  }

  /** Mean level over the seller's cells with the given effect; NaN without a case. */
  double level(int s, double ofEffect) {
    double sum = 0;
    double n = 0;
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double size = cells.size(cell);
      sum += size * family.mean(cells.context(cell, context) + ofEffect);
      n += size;
    }
    return sum / n;
  }

  /** Adds one τ of the grid with its share; {@link #centre} closes the sums. */
  void mix(double share, PenalisedFit fit) {
    double[][] covariance = fit.contextCovariance();
    meanSellerVariance += share * fit.sellerVariance();
    for (int s = 0; s < cells.sellers; s++) {
      double[] variances = fit.variances(s, covariance);
      posteriorMean[s] += share * fit.u[s];
      posteriorVariance[s] += share * (variances[0] + fit.u[s] * fit.u[s]);
      levelVariance[s] += share * (variances[1] + fit.u[s] * fit.u[s]);
    }
  }

  void centre() {
    for (int s = 0; s < cells.sellers; s++) {
      double square = posteriorMean[s] * posteriorMean[s];
      posteriorVariance[s] = Math.max(posteriorVariance[s] - square, 0);
      levelVariance[s] = Math.max(levelVariance[s] - square, 0);
    }
  }
}
