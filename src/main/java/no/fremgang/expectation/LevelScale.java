package no.fremgang.expectation;

import no.fremgang.catalogue.Measure.Scale;

/**
 * Between a factor's unit and the link scale its model works on: log-odds for shares, logarithm for
 * rates, amounts and durations.
 *
 * @param smear log of mean over median of a single value, 0 where values are not on the log scale;
 *     a log-normal mean is exp(μ + σ²/2)
 */
record LevelScale(Family family, double smear) {
  static Family family(Scale scale) {
    return switch (scale) {
      case SHARE -> Family.BINOMIAL;
      case RATE -> Family.POISSON;
      case AMOUNT, DURATION -> Family.NORMAL;
    };
  }

  double level(double link) {
    return family == Family.NORMAL ? Math.exp(link + smear) : family.mean(link);
  }

  double link(double level) {
    return family == Family.NORMAL ? Math.log(Math.max(level, 1e-12)) - smear : family.link(level);
  }

  /** The level at a point of the scale on which the variance of the own data is stable. */
  double unstable(double point) {
    return switch (family) {
      case NORMAL -> level(point);
      case BINOMIAL -> square(Math.sin(Math.min(Math.max(point, 0), Math.PI / 2)));
      case POISSON -> square(Math.max(point, 0));
    };
  }

  private static double square(double x) {
    return x * x;
  }

  /** The level the smallest difference below; at least halfway to 0. */
  double below(double expected, double difference) {
    return expected * Math.max(1 - difference, 0.5);
  }

  /** The level the smallest difference above; for a share at most halfway to 1. */
  double above(double expected, double difference) {
    double above = expected * (1 + difference);
    return family == Family.BINOMIAL ? Math.min(above, (1 + expected) / 2) : above;
  }
}
