package no.fremgang.expectation;

import java.util.List;

/**
 * The aggregated cells of one fit, seller by seller, as plain arrays. Coefficient 0 is the
 * intercept; every dimension has a run of coefficients after it.
 */
final class Cells {
  final int sellers;
  final int[] start;
  final int[][] coefficient;
  final double[] n;
  final double[] k;
  final List<Dimension> dimensions;
  final int coefficients;

  /**
   * A context dimension.
   *
   * @param offset index of its first coefficient
   * @param fixed a fixed effect with a weak ridge; otherwise a random effect with its own variance
   */
  record Dimension(String name, int offset, int levels, boolean fixed) {}

  /**
   * @param start first cell of each seller, and the number of cells as last entry
   * @param coefficient per dimension and cell: the coefficient's index
   */
  Cells(int[] start, int[][] coefficient, double[] n, double[] k, List<Dimension> dimensions) {
    this.sellers = start.length - 1;
    this.start = start;
    this.coefficient = coefficient;
    this.n = n;
    this.k = k;
    this.dimensions = List.copyOf(dimensions);
    this.coefficients = 1 + dimensions.stream().mapToInt(Dimension::levels).sum();
  }

  /** Linear predictor of the cell without the seller's effect. */
  double context(int cell, double[] b) {
    double eta = b[0];
    for (int[] ofDimension : coefficient) {
      eta += b[ofDimension[cell]];
    }
    return eta;
  }
}
