package no.fremgang.gap;

/**
 * Shapley value of the multiplicative game v(S) = base × Π ratios in S: what each ratio adds on
 * average over all orders. The values add up to base × Π(all ratios) − base, also with zeros and
 * with a base of 0. Time 2ⁿ·n for n ratios, n at most 20.
 *
 * <p>Source: Shapley (1953), "A value for n-person games"; for decomposition Sun (1998),
 * doi:10.1016/S0140-9883(98)00005-1 and Ang (2004), doi:10.1016/S0301-4215(03)00076-4.
 */
final class Shapley {
  private static final int MOST = 20;

  private Shapley() {}

  /**
   * @param ratios 0 or more each
   */
  static double[] ofProduct(double base, double[] ratios) {
    int n = ratios.length;
    if (n > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " ratios, not " + n);
    }
    double[] product = products(ratios);
    double[] weight = weights(n);
    double[] value = new double[n];
    for (int set = 0; set < product.length; set++) {
      for (int i = 0; i < n; i++) {
        if ((set >> i & 1) == 0) {
          value[i] += weight[Integer.bitCount(set)] * product[set] * (ratios[i] - 1);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      value[i] *= base;
    }
    return value;
  }

  private static double[] products(double[] ratios) {
    double[] product = new double[1 << ratios.length];
    product[0] = 1;
    for (int set = 1; set < product.length; set++) {
      int lowest = Integer.numberOfTrailingZeros(set);
      product[set] = product[set & (set - 1)] * ratios[lowest];
    }
    return product;
  }

  /** s!(n − s − 1)!/n! for every size s of a coalition. */
  private static double[] weights(int n) {
    double[] weight = new double[Math.max(n, 1)];
    weight[0] = 1.0 / Math.max(n, 1);
    for (int s = 1; s < n; s++) {
      weight[s] = weight[s - 1] * s / (n - s);
    }
    return weight;
  }
}
