package no.fremgang.expectation;

import java.util.stream.IntStream;

/**
 * Variances of the context effects that fit the quadratic around the current effects; the cells are
 * not read again for that. Source: the update of Schall (1991), doi:10.1093/biomet/78.4.719.
 */
final class ContextVariances {
  private static final double INTERCEPT_VARIANCE = 400;
  private static final double LEAST = 1e-6;
  private static final double NEGLIGIBLE = 1e-4;

  /** Over-relaxation of the update, which by itself converges linearly from one side. */
  private static final double RELAXATION = 1.5;

  private static final int MOST_STEPS = 100;

  /** Operations on the dense context system that all steps may take. */
  private static final double DENSE_BUDGET = 3e8;

  private final Cells cells;
  private final double[] b;
  private final double[][] schur;
  private final double[] right;

  /**
   * @param b the current effects
   * @param schur curvature of the objective by them, sellers eliminated; only read
   * @param right its gradient; only read
   */
  ContextVariances(Cells cells, double[] b, double[][] schur, double[] right) {
    this.cells = cells;
    this.b = b;
    this.schur = schur;
    this.right = right;
  }

  /** What the prior adds to the curvature of a coefficient. */
  static double precision(Cells cells, int coefficient, double[] variance) {
    if (coefficient == 0) {
      return 1 / INTERCEPT_VARIANCE;
    }
    for (int d = 0; d < variance.length; d++) {
      Cells.Dimension dimension = cells.dimensions.get(d);
      if (coefficient < dimension.offset() + dimension.levels()) {
        return 1 / variance[d];
      }
    }
    throw new IllegalArgumentException("No coefficient " + coefficient);
  }

  /**
   * @param current the variances the quadratic was made with
   * @return better ones; the current ones when none moves noticeably any more
   */
  double[] following(double[] current) {
    double[] variance = current;
    double[] next = next(variance, current);
    if (unmoved(variance, next)) {
      return current;
    }
    double size = b.length;
    int most = (int) Math.max(1, Math.min(MOST_STEPS, DENSE_BUDGET / (size * size * size)));
    for (int i = 1; i < most && !unmoved(variance, next); i++) {
      variance = next;
      next = next(variance, current);
    }
    return next;
  }

  /** Schall's update from the effects that are best at the variances given. */
  private double[] next(double[] variance, double[] current) {
    double[][] factor = new double[b.length][];
    double[] gradient = right.clone();
    for (int j = 0; j < b.length; j++) {
      factor[j] = schur[j].clone();
      double shift = precision(cells, j, variance) - precision(cells, j, current);
      factor[j][j] += shift;
      gradient[j] -= b[j] * shift;
    }
    SymmetricMatrix.factorise(factor);
    double[] best = SymmetricMatrix.solve(factor, gradient);
    for (int j = 0; j < b.length; j++) {
      best[j] += b[j];
    }
    double[][] inverse = SymmetricMatrix.inverse(factor);
    double[] next = variance.clone();
    for (int d = 0; d < next.length; d++) {
      Cells.Dimension dimension = cells.dimensions.get(d);
      next[d] = dimension.fixed() ? next[d] : schall(dimension, next[d], best, inverse);
    }
    return next;
  }

  /** A variance below the negligible one counts as 0, however slowly it still shrinks. */
  private static boolean unmoved(double variance, double next) {
    boolean negligible = variance < NEGLIGIBLE && next < NEGLIGIBLE;
    return negligible || Math.abs(next - variance) <= 0.005 * variance;
  }

  private static boolean unmoved(double[] variance, double[] next) {
    return IntStream.range(0, variance.length).allMatch(d -> unmoved(variance[d], next[d]));
  }

  private static double schall(
      Cells.Dimension dimension, double variance, double[] b, double[][] inverse) {
    double squares = 0;
    double trace = 0;
    for (int j = dimension.offset(); j < dimension.offset() + dimension.levels(); j++) {
      squares += b[j] * b[j];
      trace += inverse[j][j];
    }
    double effective = Math.max(dimension.levels() - trace / variance, 1e-10);
    double next = variance * Math.pow(squares / effective / variance, RELAXATION);
    return Math.min(Math.max(next, Math.max(LEAST, variance / 20)), 4);
  }
}
