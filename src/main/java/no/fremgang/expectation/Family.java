package no.fremgang.expectation;

/**
 * Distribution of a cell's total {@code k} over exposure {@code n}, given the linear predictor,
 * with its canonical link (McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., ch. 2).
 */
enum Family {
  /** Share k of n, logit link. */
  BINOMIAL {
    @Override
    double mean(double eta) {
      return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double variance(double mean) {
      return mean * (1 - mean);
    }

    @Override
    double link(double level) {
      double p = Math.min(Math.max(level, 1e-9), 1 - 1e-9);
      return Math.log(p / (1 - p));
    }
  },
  /** Count k in exposure n, log link. */
  POISSON {
    @Override
    double mean(double eta) {
      return Math.exp(eta);
    }

    @Override
    double variance(double mean) {
      return mean;
    }

    @Override
    double link(double level) {
      return Math.log(Math.max(level, 1e-12));
    }
  },
  /** Sum k of n values on the log scale, identity link. */
  NORMAL {
    @Override
    double mean(double eta) {
      return eta;
    }

    @Override
    double variance(double mean) {
      return 1;
    }

    @Override
    double link(double level) {
      return level;
    }
  };

  /** Expected {@code k} per unit of exposure. */
  abstract double mean(double eta);

  /** Variance of {@code k} per unit of exposure at dispersion 1; also the slope of the mean. */
  abstract double variance(double mean);

  /** Inverse of {@link #mean}, kept finite at the ends of the range. */
  abstract double link(double level);
}
