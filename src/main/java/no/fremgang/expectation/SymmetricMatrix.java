package no.fremgang.expectation;

/** Dense positive definite matrices of the few context effects: Cholesky, solve and invert. */
final class SymmetricMatrix {
  private SymmetricMatrix() {}

  /** Lower Cholesky factor in place; a pivot lost to rounding is lifted to a tiny positive one. */
  static void factorise(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j][j];
      }
    }
  }

  static double logDeterminant(double[][] factor) {
    double sum = 0;
    for (int i = 0; i < factor.length; i++) {
      sum += 2 * Math.log(factor[i][i]);
    }
    return sum;
  }

  static double[] solve(double[][] factor, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  static double[][] inverse(double[][] factor) {
    double[][] inverse = new double[factor.length][];
    for (int i = 0; i < factor.length; i++) {
      double[] unit = new double[factor.length];
      unit[i] = 1;
      inverse[i] = solve(factor, unit);
    }
    return inverse;
  }
}
