package no.fremgang.expectation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Right-censored cases of a log-normal duration: what "at least so long" says of the location η,
 * with spread σ. With z = (log c − η)/σ and the hazard h(z) = φ(z)/(1 − Φ(z)) the log-likelihood is
 * log(1 − Φ(z)), its slope h/σ, its information h(h − z)/σ². Source: Kalbfleisch and Prentice
 * (2002), The Statistical Analysis of Failure Time Data, 2nd ed., section 3.
 */
final class OpenCases {
  static final OpenCases NONE = new OpenCases(new int[] {0}, new double[0], new double[0]);

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double LOG_ROOT_TWO_PI = Math.log(2 * Math.PI) / 2;

  /** From here on the hazard is taken from its series; the tail itself vanishes at 38. */
  private static final double FAR = 12;

  /** First case of each cell, and the number of cases as last entry; a single 0 for none at all. */
  private final int[] start;

  private final double[] logDays;
  private final double[] weight;

  OpenCases(int[] start, double[] logDays, double[] weight) {
    this.start = start;
    this.logDays = logDays;
    this.weight = weight;
  }

  boolean isEmpty() {
    return logDays.length == 0;
  }

  /** Summed weight of the cell's open cases. */
  double weight(int cell) {
    double sum = 0;
    for (int i = from(cell); i < to(cell); i++) {
      sum += weight[i];
    }
    return sum;
  }

  /** The same cases, each weighted by its cell's factor as well. */
  OpenCases weighted(double[] cellWeight) {
    double[] scaled = weight.clone();
    for (int cell = 0; cell + 1 < start.length; cell++) {
      for (int i = start[cell]; i < start[cell + 1]; i++) {
        scaled[i] *= cellWeight[cell];
      }
    }
    return new OpenCases(start, logDays, scaled);
  }

  private int from(int cell) {
    return isEmpty() ? 0 : start[cell];
  }

  private int to(int cell) {
    return isEmpty() ? 0 : start[cell + 1];
  }

  /**
   * What a cell's open cases say.
   *
   * @param squares expected Σ(log T − η)² of how long they will have lasted
   */
  record Evidence(double slope, double information, double logLikelihood, double squares) {
    static final Evidence NONE = new Evidence(0, 0, 0, 0);
  }

  /**
   * @param variance σ², above 0
   */
  Evidence at(int cell, double eta, double variance) {
    if (from(cell) == to(cell)) {
      return Evidence.NONE;
    }
    double sd = Math.sqrt(variance);
    double slope = 0;
    double information = 0;
    double logLikelihood = 0;
    double squares = 0;
    for (int i = from(cell); i < to(cell); i++) {
      double z = (logDays[i] - eta) / sd;
      double survival = z > FAR ? 0 : STANDARD.survivalProbability(z);
      double hazard = hazard(z, survival);
      slope += weight[i] * hazard / sd;
      information += weight[i] * Math.max(hazard * (hazard - z), 0) / variance;
      logLikelihood += weight[i] * logSurvival(z, survival, hazard);
      squares += weight[i] * variance * Math.max(1 + z * hazard, 0);
    }
    return new Evidence(slope, information, logLikelihood, squares);
  }

  private static double hazard(double z, double survival) {
    return z > FAR ? z + 1 / z - 2 / (z * z * z) : density(z) / survival;
  }

  private static double logSurvival(double z, double survival, double hazard) {
    return z > FAR ? -z * z / 2 - LOG_ROOT_TWO_PI - Math.log(hazard) : Math.log(survival);
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2 - LOG_ROOT_TWO_PI);
  }
}
