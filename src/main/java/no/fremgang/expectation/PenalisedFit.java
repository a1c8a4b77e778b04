package no.fremgang.expectation;

import java.util.Arrays;

/**
 * Conditional modes of a generalised linear mixed model at given variance components, by penalised
 * iteratively reweighted least squares. The seller effects form a diagonal block and are eliminated
 * one by one (arrow structure), so that an iteration costs time linear in the cells; what remains
 * is a small dense system in the context effects.
 *
 * <p>Source: Breslow and Clayton (1993), doi:10.1080/01621459.1993.10594284; Bates et al. (2015),
 * doi:10.18637/jss.v067.i01, section 2.
 */
final class PenalisedFit {
  /** Variance of a fixed effect's prior on the link scale: weak, but finite under separation. */
  private static final double FIXED_VARIANCE = 25;

  private static final int MOST_ITERATIONS = 40;

  /** Relative gain of the objective that is none. */
  private static final double EXACT = 1e-8;

  /** As much as is needed where a fit is but a round of an iteration. */
  static final double NEAR = 2e-5;

  private final Cells cells;
  private final SellerScore score;
  private final double dispersion;
  private final double sellerVariance;
  private final Apart apart;

  /** Where the intercept's prior lies, so that the unit of the levels makes no difference. */
  private final double company;

  final double[] b;
  final double[] u;
  final double[] contextVariance;

  /** Information of each cell; the next fit of the cells writes over it. */
  private final double[] weight;

  private final double[] curvature;
  private final double[] slope;
  private final double[] total;
  private final double[] gathered;
  private double[][] schur;
  private double[] right;
  private double objective;

  /** Starts at the given effects; {@code sellerSd} 0 means the sellers do not differ. */
  PenalisedFit(
      Family family, Cells cells, double dispersion, double sellerSd, PenalisedFit.Start start) {
    this(family, cells, dispersion, sellerSd, Apart.nobody(cells.sellers), start);
  }

  /** As above, where some sellers have a wider spread of their own. */
  PenalisedFit(
      Family family,
      Cells cells,
      double dispersion,
      double sellerSd,
      Apart apart,
      PenalisedFit.Start start) {
    this.cells = cells;
    this.score = SellerScore.of(family, cells, dispersion);
    this.dispersion = dispersion;
    this.sellerVariance = sellerSd * sellerSd;
    this.company = Start.company(family, cells);
    this.b = start.b().clone();
    this.apart = apart;
    this.u = start.u().clone();
    for (int s = 0; s < u.length; s++) {
      u[s] = variance(s) == 0 ? 0 : u[s];
    }
    this.contextVariance = start.contextVariance().clone();
    this.weight = cells.scratch;
    this.curvature = new double[cells.sellers];
    this.slope = new double[cells.sellers];
    this.total = new double[cells.coefficients];
    this.gathered = new double[cells.coefficients];
    this.schur = new double[cells.coefficients][cells.coefficients];
    this.right = new double[cells.coefficients];
  }

  /**
   * Who stands apart from the others, and how far such sellers spread. They keep their own level,
   * so that it moves neither the others' expectation nor the others' spread.
   *
   * @param degree of each seller, 0 (one of many alike) to 1
   * @param variance of the sellers who stand apart, link scale
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Apart(double[] degree, double variance) {
    static Apart nobody(int sellers) {
      return new Apart(new double[sellers], 0);
    }
  }

  /** Prior variance of the seller's effect; 0 leaves no effect. */
  private double variance(int s) {
    return sellerVariance + apart.degree[s] * Math.max(apart.variance - sellerVariance, 0);
  }

  /** Where an iteration starts: context effects, seller effects, context variances. */
  @SuppressWarnings("ArrayRecordComponent")
  record Start(double[] b, double[] u, double[] contextVariance) {
    static Start cold(Family family, Cells cells) {
      double[] b = new double[cells.coefficients];
      b[0] = company(family, cells);
      double[] variance = new double[cells.dimensions.size()];
      for (int d = 0; d < variance.length; d++) {
        variance[d] = cells.dimensions.get(d).fixed() ? FIXED_VARIANCE : 0.05;
      }
      return new Start(b, new double[cells.sellers], variance);
    }

    /** Level of all cases together, on the link scale. */
    private static double company(Family family, Cells cells) {
      double n = cells.allN;
      double k = cells.allK;
      double level = n > 0 ? k / n : family.mean(0);
      return family == Family.BINOMIAL ? family.link((k + 0.5) / (n + 1)) : family.link(level);
    }
  }

  Start warm() {
    return new Start(b, u, contextVariance);
  }

  /** Iterates to the joint mode, updating the context variances on the way if asked. */
  PenalisedFit converge(boolean updateVariances) {
    return converge(updateVariances, EXACT);
  }

  /**
   * As above, until a step is expected to gain little. That step is still made, so that what
   * remains is of the order of the square of it, and what the cells say is not read once more.
   *
   * @param tolerance gain of the objective, relative to it
   */
  PenalisedFit converge(boolean updateVariances, double tolerance) {
    boolean settled = !updateVariances;
    double[] lastB = b.clone();
    double[] lastU = u.clone();
    double lastObjective = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      accumulate();
      int halvings = 0;
      while (objective < lastObjective - 1e-9 * (1 + Math.abs(lastObjective)) && halvings++ < 20) {
        halve(lastB, lastU);
        accumulate();
      }
      if (updateVariances && i >= 1) {
        settled = chooseVariances();
      }
      SymmetricMatrix.factorise(schur);
      System.arraycopy(b, 0, lastB, 0, b.length);
      System.arraycopy(u, 0, lastU, 0, u.length);
      lastObjective = settled ? objective : Double.NEGATIVE_INFINITY;
      double gain = step();
      if (settled && gain < tolerance * (1 + Math.abs(objective))) {
        objective += gain;
        return this;
      }
    }
    return settled();
  }

  /** Nothing but what follows from the effects it starts at, which are the joint mode already. */
  PenalisedFit settled() {
    accumulate();
    SymmetricMatrix.factorise(schur);
    return this;
  }

  private void halve(double[] lastB, double[] lastU) {
    for (int j = 0; j < b.length; j++) {
      b[j] = (b[j] + lastB[j]) / 2;
    }
    for (int s = 0; s < u.length; s++) {
      u[s] = (u[s] + lastU[s]) / 2;
    }
  }

  /** Objective, gradient and Schur complement at the current effects. */
  private void accumulate() {
    objective = 0;
    Arrays.fill(right, 0);
    for (int j = 0; j < b.length; j++) {
      Arrays.fill(schur[j], 0);
      double precision = ContextVariances.precision(cells, j, contextVariance);
      schur[j][j] = precision;
      double off = b[j] - (j == 0 ? company : 0);
      right[j] = -off * precision;
      objective -= off * off * precision / 2;
    }
    score.at(b);
    double[] patternWeight = new double[cells.ofPattern.length];
    double[] patternResidual = new double[cells.ofPattern.length];
    for (int s = 0; s < cells.sellers; s++) {
      accumulateSeller(s, patternWeight, patternResidual);
    }
    for (int p = 0; p < patternWeight.length; p++) {
      addPattern(p, patternWeight[p], patternResidual[p]);
    }
  }

  private void accumulateSeller(int s, double[] patternWeight, double[] patternResidual) {
    score.read(s, u[s]);
    int first = cells.start[s];
    int count = cells.start[s + 1] - first;
    System.arraycopy(score.cellInformation, 0, weight, first, count);
    for (int i = 0; i < count; i++) {
      int p = cells.pattern[first + i];
      patternWeight[p] += score.cellInformation[i];
      patternResidual[p] += score.cellScore[i];
    }
    objective += score.logLikelihood;
    curvature[s] = score.information;
    slope[s] = score.score;
    double prior = variance(s);
    if (prior > 0) {
      objective -= u[s] * u[s] / prior / 2;
      eliminate(s, slope[s] - u[s] / prior, curvature[s] + 1 / prior);
    }
  }

  private void addPattern(int p, double w, double residual) {
    int[] coefficient = cells.ofPattern[p];
    right[0] += residual;
    schur[0][0] += w;
    for (int d = 0; d < coefficient.length; d++) {
      int row = coefficient[d];
      right[row] += residual;
      schur[row][0] += w;
      for (int e = 0; e <= d; e++) {
        schur[row][coefficient[e]] += w;
      }
    }
  }

  private void eliminate(int s, double gradient, double precision) {
    double[] sums = touchedSums(s);
    int[] touched = cells.touched;
    int first = cells.touchedStart[s];
    int count = cells.touchedStart[s + 1] - first;
    for (int i = 0; i < count; i++) {
      int row = touched[first + i];
      double scaled = sums[i] / precision;
      double[] ofRow = schur[row];
      right[row] -= scaled * gradient;
      for (int j = 0; j <= i; j++) {
        ofRow[touched[first + j]] -= scaled * sums[j];
      }
    }
  }

  /** Summed weights of the coefficients the seller's cells touch, in their order; reused. */
  private double[] touchedSums(int s) {
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double w = weight[cell];
      for (int j : cells.ofPattern[cells.pattern[cell]]) {
        total[j] += w;
      }
    }
    total[0] = curvature[s];
    int first = cells.touchedStart[s];
    int count = cells.touchedStart[s + 1] - first;
    for (int i = 0; i < count; i++) {
      int j = cells.touched[first + i];
      gathered[i] = total[j];
      total[j] = 0;
    }
    return gathered;
  }

  /**
   * A Newton step of all effects.
   *
   * @return what the objective is expected to gain by it: half the squared Newton decrement (Boyd
   *     and Vandenberghe 2004, Convex Optimization, section 9.5.1)
   */
  private double step() {
    double[] change = SymmetricMatrix.solve(schur, right);
    double[] ofPattern = cells.shifts(change);
    double squares = 0;
    for (int s = 0; s < cells.sellers; s++) {
      double prior = variance(s);
      if (prior > 0) {
        double gradient = slope[s] - u[s] / prior;
        double precision = curvature[s] + 1 / prior;
        squares += gradient * gradient / precision;
        for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
          gradient -= weight[cell] * ofPattern[cells.pattern[cell]];
        }
        u[s] += limited(gradient / precision);
      }
    }
    for (int j = 0; j < b.length; j++) {
      squares += change[j] * right[j];
      b[j] += limited(change[j]);
    }
    return squares / 2;
  }

  private static double limited(double change) {
    return Math.max(-5, Math.min(5, change));
  }

  /** True, and nothing changed, when no variance moves noticeably any more. */
  private boolean chooseVariances() {
    double[] next = new ContextVariances(cells, b, schur, right).following(contextVariance);
    boolean settled = Arrays.equals(next, contextVariance);
    if (!settled) {
      replacePrior(next);
    }
    return settled;
  }

  private void replacePrior(double[] variance) {
    for (int j = 0; j < b.length; j++) {
      double shift =
          ContextVariances.precision(cells, j, variance)
              - ContextVariances.precision(cells, j, contextVariance);
      schur[j][j] += shift;
      right[j] -= b[j] * shift;
      objective -= b[j] * b[j] * shift / 2;
    }
    System.arraycopy(variance, 0, contextVariance, 0, variance.length);
  }

  /**
   * Log of the Laplace approximation of the likelihood with seller and context effects integrated
   * out, up to a constant that does not depend on the variances.
   */
  double laplace() {
    double value = objective - SymmetricMatrix.logDeterminant(schur) / 2;
    for (int d = 0; d < contextVariance.length; d++) {
      Cells.Dimension dimension = cells.dimensions.get(d);
      if (!dimension.fixed()) {
        value -= dimension.levels() * Math.log(contextVariance[d]) / 2;
      }
    }
    for (int s = 0; s < cells.sellers; s++) {
      value -= Math.log1p(variance(s) * curvature[s]) / 2;
    }
    return value;
  }

  /** Inverse of the Schur complement: covariance of the context effects. */
  double[][] contextCovariance() {
    return SymmetricMatrix.inverse(schur);
  }

  /** Information of the seller's own data on the seller's effect, on the link scale. */
  double information(int s) {
    return curvature[s];
  }

  /** Slope of the seller's own log-likelihood at the mode. */
  double slope(int s) {
    return slope[s];
  }

  /**
   * Variance of a single case around its cell's mean with the seller's effect, open cases by what
   * is expected of them; degrees of freedom as in Schall's update.
   *
   * @param squares Σy² of each cell, weighted as its n
   */
  double caseVariance(double[] squares) {
    double sum = 0;
    double size = 0;
    for (int s = 0; s < cells.sellers; s++) {
      for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
        double eta = cells.context(cell, b) + u[s];
        double closed = squares[cell] - eta * (2 * cells.k[cell] - eta * cells.n[cell]);
        sum += Math.max(closed, 0) + cells.open.at(cell, eta, dispersion).squares();
        size += cells.size(cell);
      }
    }
    return sum / Math.max(size - degreesUsed(), 1);
  }

  private double degreesUsed() {
    double[][] inverse = contextCovariance();
    double used = 0;
    for (int j = 0; j < b.length; j++) {
      used +=
          1 - Math.min(1, inverse[j][j] * ContextVariances.precision(cells, j, contextVariance));
    }
    for (int s = 0; s < cells.sellers && sellerVariance > 0; s++) {
      used += curvature[s] / (curvature[s] + 1 / sellerVariance);
    }
    return used;
  }

  /** Mean of u² with its variance: the next variance of the sellers by expectation–maximisation. */
  double nextSellerVariance() {
    double sum = 0;
    for (int s = 0; s < cells.sellers; s++) {
      sum += u[s] * u[s] + 1 / (curvature[s] + 1 / sellerVariance);
    }
    return sum / cells.sellers;
  }

  /** Variances given the variance components: of the seller's effect, and of effect + context. */
  double[] variances(int s, double[][] covariance) {
    double[] sums = touchedSums(s);
    int count = cells.touchedStart[s + 1] - cells.touchedStart[s];
    double prior = variance(s);
    double precision = prior > 0 ? curvature[s] + 1 / prior : 0;
    double[] ofEffect = new double[count];
    double[] ofLevel = new double[count];
    double all = Math.max(sums[0], Double.MIN_NORMAL);
    for (int i = 0; i < count; i++) {
      ofEffect[i] = precision > 0 ? -sums[i] / precision : 0;
      ofLevel[i] = sums[i] / all + ofEffect[i];
    }
    double own = precision > 0 ? 1 / precision : 0;
    return new double[] {
      own + quadratic(s, ofEffect, covariance), own + quadratic(s, ofLevel, covariance)
    };
  }

  private double quadratic(int s, double[] x, double[][] matrix) {
    double sum = 0;
    int first = cells.touchedStart[s];
    for (int i = 0; i < x.length; i++) {
      double[] row = matrix[cells.touched[first + i]];
      for (int j = 0; j < x.length; j++) {
        sum += x[i] * x[j] * row[cells.touched[first + j]];
      }
    }
    return sum;
  }

  double sellerVariance() {
    return sellerVariance;
  }
}
