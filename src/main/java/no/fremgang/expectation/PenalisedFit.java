package no.fremgang.expectation;

import java.util.Arrays;

/**
 * Conditional modes of a generalised linear mixed model at given variance components, by penalised
 * iteratively reweighted least squares. The seller effects form a diagonal block and are eliminated
 * one by one (arrow structure), so that an iteration costs time linear in the cells; what remains
 * is a small dense system in the context effects.
 *
 * <p>Source: Breslow and Clayton (1993), doi:10.1080/01621459.1993.10594284; Bates et al. (2015),
 * doi:10.18637/jss.v067.i01, section 2. Context variances follow the update of Schall (1991),
 * doi:10.1093/biomet/78.4.719.
 */
final class PenalisedFit {
  /** Variance of a fixed effect's prior on the link scale: weak, but finite under separation. */
  private static final double FIXED_VARIANCE = 25;

  private static final double INTERCEPT_VARIANCE = 400;
  private static final double LEAST_VARIANCE = 1e-6;
  private static final double NEGLIGIBLE_VARIANCE = 1e-4;

  /** Over-relaxation of the variance update, which by itself converges linearly from one side. */
  private static final double RELAXATION = 1.5;

  private static final int MOST_ITERATIONS = 40;

  private final Family family;
  private final Cells cells;
  private final double dispersion;
  private final double sellerVariance;

  final double[] b;
  final double[] u;
  final double[] contextVariance;

  private final double[] weight;
  private final double[] curvature;
  private final double[] slope;
  private final double[] total;
  private double[][] schur;
  private double[] right;
  private double objective;

  /** Starts at the given effects; {@code sellerSd} 0 means the sellers do not differ. */
  PenalisedFit(
      Family family, Cells cells, double dispersion, double sellerSd, PenalisedFit.Start start) {
    this.family = family;
    this.cells = cells;
    this.dispersion = dispersion;
    this.sellerVariance = sellerSd * sellerSd;
    this.b = start.b().clone();
    this.u = sellerSd == 0 ? new double[cells.sellers] : start.u().clone();
    this.contextVariance = start.contextVariance().clone();
    this.weight = new double[cells.n.length];
    this.curvature = new double[cells.sellers];
    this.slope = new double[cells.sellers];
    this.total = new double[cells.coefficients];
    this.schur = new double[cells.coefficients][cells.coefficients];
    this.right = new double[cells.coefficients];
  }

  /** Where an iteration starts: context effects, seller effects, context variances. */
  @SuppressWarnings("ArrayRecordComponent")
  record Start(double[] b, double[] u, double[] contextVariance) {
    static Start cold(Family family, Cells cells) {
      double[] b = new double[cells.coefficients];
      double n = Arrays.stream(cells.n).sum();
      double k = Arrays.stream(cells.k).sum();
      double level = n > 0 ? k / n : family.mean(0);
      b[0] = family == Family.BINOMIAL ? family.link((k + 0.5) / (n + 1)) : family.link(level);
      double[] variance = new double[cells.dimensions.size()];
      for (int d = 0; d < variance.length; d++) {
        variance[d] = cells.dimensions.get(d).fixed() ? FIXED_VARIANCE : 0.05;
      }
      return new Start(b, new double[cells.sellers], variance);
    }
  }

  Start warm() {
    return new Start(b, u, contextVariance);
  }

  /** Iterates to the joint mode, updating the context variances on the way if asked. */
  PenalisedFit converge(boolean updateVariances) {
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
      SymmetricMatrix.factorise(schur);
      boolean stationary = objective - lastObjective < 1e-9 * (1 + Math.abs(objective));
      if (stationary && settled) {
        return this;
      }
      System.arraycopy(b, 0, lastB, 0, b.length);
      System.arraycopy(u, 0, lastU, 0, u.length);
      lastObjective = objective;
      step();
      if (updateVariances && i >= 1) {
        settled = updateVariances();
        lastObjective = Double.NEGATIVE_INFINITY;
      }
    }
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

  private double priorVariance(int coefficientIndex) {
    if (coefficientIndex == 0) {
      return INTERCEPT_VARIANCE;
    }
    for (int d = 0; d < contextVariance.length; d++) {
      Cells.Dimension dimension = cells.dimensions.get(d);
      if (coefficientIndex < dimension.offset() + dimension.levels()) {
        return contextVariance[d];
      }
    }
    throw new IllegalArgumentException("No coefficient " + coefficientIndex);
  }

  /** Objective, gradient and Schur complement at the current effects. */
  private void accumulate() {
    objective = 0;
    Arrays.fill(right, 0);
    for (int j = 0; j < b.length; j++) {
      Arrays.fill(schur[j], 0);
      double variance = priorVariance(j);
      schur[j][j] = 1 / variance;
      right[j] = -b[j] / variance;
      objective -= b[j] * b[j] / variance / 2;
    }
    for (int s = 0; s < cells.sellers; s++) {
      accumulateSeller(s);
    }
  }

  private void accumulateSeller(int s) {
    double sumWeight = 0;
    double sumSlope = 0;
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double eta = Math.max(-700, Math.min(700, cells.context(cell, b) + u[s]));
      double mean = family.mean(eta);
      double n = cells.n[cell];
      double w = Math.max(n * family.variance(mean), n * 1e-12) / dispersion;
      double residual = (cells.k[cell] - n * mean) / dispersion;
      objective += family.logLikelihood(cells.k[cell], n, eta) / dispersion;
      weight[cell] = w;
      sumWeight += w;
      sumSlope += residual;
      addCell(cell, w, residual);
    }
    curvature[s] = sumWeight;
    slope[s] = sumSlope;
    if (sellerVariance > 0) {
      objective -= u[s] * u[s] / sellerVariance / 2;
      eliminate(s, sumSlope - u[s] / sellerVariance, sumWeight + 1 / sellerVariance);
    }
  }

  private void addCell(int cell, double w, double residual) {
    right[0] += residual;
    schur[0][0] += w;
    int dimensions = cells.coefficient.length;
    for (int d = 0; d < dimensions; d++) {
      int row = cells.coefficient[d][cell];
      right[row] += residual;
      schur[row][0] += w;
      for (int e = 0; e <= d; e++) {
        schur[row][cells.coefficient[e][cell]] += w;
      }
    }
  }

  private void eliminate(int s, double gradient, double precision) {
    int[] touched = touched(s);
    for (int i = 0; i < touched.length; i++) {
      double scaled = total[touched[i]] / precision;
      right[touched[i]] -= scaled * gradient;
      for (int j = 0; j <= i; j++) {
        schur[touched[i]][touched[j]] -= scaled * total[touched[j]];
      }
    }
    clear(touched);
  }

  /** The coefficients the seller's cells share, sorted, with their summed weights in total. */
  private int[] touched(int s) {
    int from = cells.start[s];
    int to = cells.start[s + 1];
    int[] found = new int[1 + (to - from) * cells.coefficient.length];
    int count = 1;
    for (int cell = from; cell < to; cell++) {
      total[0] += weight[cell];
      for (int[] ofDimension : cells.coefficient) {
        int j = ofDimension[cell];
        if (total[j] == 0) {
          found[count++] = j;
        }
        total[j] += Math.max(weight[cell], Double.MIN_NORMAL);
      }
    }
    int[] touched = Arrays.copyOf(found, count);
    Arrays.sort(touched);
    return touched;
  }

  private void clear(int[] touched) {
    for (int j : touched) {
      total[j] = 0;
    }
  }

  private void step() {
    double[] change = SymmetricMatrix.solve(schur, right);
    if (sellerVariance > 0) {
      for (int s = 0; s < cells.sellers; s++) {
        double gradient = slope[s] - u[s] / sellerVariance;
        for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
          gradient -= weight[cell] * cells.context(cell, change);
        }
        u[s] += limited(gradient / (curvature[s] + 1 / sellerVariance));
      }
    }
    for (int j = 0; j < b.length; j++) {
      b[j] += limited(change[j]);
    }
  }

  private static double limited(double change) {
    return Math.max(-5, Math.min(5, change));
  }

  /** One step for every random dimension; true when none moves noticeably any more. */
  private boolean updateVariances() {
    double[][] inverse = SymmetricMatrix.inverse(schur);
    boolean settled = true;
    for (int d = 0; d < contextVariance.length; d++) {
      Cells.Dimension dimension = cells.dimensions.get(d);
      if (!dimension.fixed()) {
        double next = schall(dimension, contextVariance[d], inverse);
        settled &= unmoved(contextVariance[d], next);
        contextVariance[d] = next;
      }
    }
    return settled;
  }

  /** A variance below the negligible one counts as 0, however slowly it still shrinks. */
  private static boolean unmoved(double variance, double next) {
    boolean negligible = variance < NEGLIGIBLE_VARIANCE && next < NEGLIGIBLE_VARIANCE;
    return negligible || Math.abs(next - variance) <= 0.02 * variance;
  }

  private double schall(Cells.Dimension dimension, double variance, double[][] inverse) {
    double squares = 0;
    double trace = 0;
    for (int j = dimension.offset(); j < dimension.offset() + dimension.levels(); j++) {
      squares += b[j] * b[j];
      trace += inverse[j][j];
    }
    double effective = Math.max(dimension.levels() - trace / variance, 1e-10);
    double next = variance * Math.pow(squares / effective / variance, RELAXATION);
    return Math.min(Math.max(next, Math.max(LEAST_VARIANCE, variance / 20)), 4);
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
      value -= Math.log1p(sellerVariance * curvature[s]) / 2;
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

  /** Variances given the variance components: of the seller's effect, and of effect + context. */
  double[] variances(int s, double[][] covariance) {
    int[] touched = touched(s);
    double precision = sellerVariance > 0 ? curvature[s] + 1 / sellerVariance : 0;
    double[] ofEffect = new double[touched.length];
    double[] ofLevel = new double[touched.length];
    double all = Math.max(total[0], Double.MIN_NORMAL);
    for (int i = 0; i < touched.length; i++) {
      ofEffect[i] = precision > 0 ? -total[touched[i]] / precision : 0;
      ofLevel[i] = total[touched[i]] / all + ofEffect[i];
    }
    clear(touched);
    double own = precision > 0 ? 1 / precision : 0;
    return new double[] {
      own + quadratic(touched, ofEffect, covariance), own + quadratic(touched, ofLevel, covariance)
    };
  }

  private static double quadratic(int[] index, double[] x, double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < index.length; i++) {
      for (int j = 0; j < index.length; j++) {
        sum += x[i] * x[j] * matrix[index[i]][index[j]];
      }
    }
    return sum;
  }

  double sellerVariance() {
    return sellerVariance;
  }
}
