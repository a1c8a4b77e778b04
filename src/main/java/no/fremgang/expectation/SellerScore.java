package no.fremgang.expectation;

import java.util.Arrays;

/**
 * Log-likelihood of one seller's cells with its score (first derivative by the linear predictor)
 * and information, at given context effects and an effect of the seller. The fields hold what was
 * read last, of the seller's first cell at 0. For one thread at a time.
 *
 * <p>The exponential of a sum is the product of exponentials, so there is one for each pattern and
 * one for each seller instead of one for each cell; and the sum of logarithms is the logarithm of
 * the product.
 */
abstract class SellerScore {
  /** Beyond this a linear predictor says no more, and its exponential is still a number. */
  private static final double FARTHEST = 700;

  /** Products up to the square of this are numbers. */
  private static final double LARGE = 1e150;

  /** Least share of a case's exposure that counts as information. */
  private static final double LEAST = 1e-12;

  final Cells cells;
  final double dispersion;
  private final double precision;

  /** Linear predictor of every pattern without a seller's effect. */
  double[] contexts = {};

  /** Of each cell read. */
  final double[] cellInformation;

  final double[] cellScore;

  /** Of all cells read. */
  double information;

  double score;
  double logLikelihood;

  private SellerScore(Cells cells, double dispersion) {
    this.cells = cells;
    this.dispersion = dispersion;
    this.precision = 1 / dispersion;
    int most = 0;
    for (int s = 0; s < cells.sellers; s++) {
      most = Math.max(most, cells.start[s + 1] - cells.start[s]);
    }
    this.cellInformation = new double[most];
    this.cellScore = new double[most];
  }

  static SellerScore of(Family family, Cells cells, double dispersion) {
    return switch (family) {
      case BINOMIAL -> new OfShares(cells, dispersion);
      case POISSON -> new OfCounts(cells, dispersion);
      case NORMAL -> new OfLogarithms(cells, dispersion);
    };
  }

  /** Goes over to other context effects. */
  SellerScore at(double[] b) {
    contexts = cells.contexts(b);
    return this;
  }

  /** Reads the seller's cells with the given effect. */
  final void read(int s, double effect) {
    logLikelihood = closed(s, effect);
    if (!cells.open.isEmpty()) {
      open(s, effect);
    }
    information = 0;
    score = 0;
    for (int i = 0; i < cells.start[s + 1] - cells.start[s]; i++) {
      information += cellInformation[i];
      score += cellScore[i];
    }
  }

  /** Fills in what the closed cases of each cell say; the log-likelihood of all of them. */
  abstract double closed(int s, double effect);

  private void open(int s, double effect) {
    for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
      double eta = contexts[cells.pattern[cell]] + effect;
      OpenCases.Evidence evidence = cells.open.at(cell, eta, dispersion);
      cellInformation[cell - cells.start[s]] += evidence.information();
      cellScore[cell - cells.start[s]] += evidence.slope();
      logLikelihood += evidence.logLikelihood();
    }
  }

  final void set(int i, double ofCell, double n, double residual) {
    cellInformation[i] = Math.max(ofCell, n * LEAST) * precision;
    cellScore[i] = residual * precision;
  }

  private static double limited(double eta) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, eta));
  }

  /** A reader that needs the exponential of every pattern's linear predictor. */
  private abstract static class Exponential extends SellerScore {
    double[] ofPattern = {};

    Exponential(Cells cells, double dispersion) {
      super(cells, dispersion);
    }

    @Override
    SellerScore at(double[] b) {
      super.at(b);
      ofPattern = Arrays.stream(contexts).map(eta -> Math.exp(limited(eta))).toArray();
      return this;
    }
  }

  /** Shares: the exponential is the odds. */
  private static final class OfShares extends Exponential {
    OfShares(Cells cells, double dispersion) {
      super(cells, dispersion);
    }

    @Override
    double closed(int s, double effect) {
      double own = Math.exp(limited(effect));
      double linear = 0;
      double normaliser = 0;
      double sameN = 0;
      double product = 1;
      int first = cells.start[s];
      for (int cell = first; cell < cells.start[s + 1]; cell++) {
        int p = cells.pattern[cell];
        double n = cells.n[cell];
        double k = cells.k[cell];
        double odds = ofPattern[p] * own;
        if (!(odds < LARGE)) {
          linear += far(cell, cell - first, contexts[p] + effect);
          continue;
        }
        double inverse = 1 / (1 + odds);
        double mean = odds * inverse;
        set(cell - first, n * mean * inverse, n, k - n * mean);
        linear += k * (contexts[p] + effect);
        if (n != sameN || product > LARGE) {
          normaliser += sameN * Math.log(product);
          sameN = n;
          product = 1;
        }
        product *= 1 + odds;
      }
      return (linear - normaliser - sameN * Math.log(product)) / dispersion;
    }

    /** The log-likelihood of a cell with odds beyond all that is seen in data. */
    private double far(int cell, int i, double linear) {
      double eta = limited(linear);
      double n = cells.n[cell];
      double k = cells.k[cell];
      double mean = Family.BINOMIAL.mean(eta);
      set(i, n * Family.BINOMIAL.variance(mean), n, k - n * mean);
      return k * eta - n * Math.max(eta, 0);
    }
  }

  /** Counts: the exponential is the rate. */
  private static final class OfCounts extends Exponential {
    OfCounts(Cells cells, double dispersion) {
      super(cells, dispersion);
    }

    @Override
    double closed(int s, double effect) {
      double own = Math.exp(limited(effect));
      double sum = 0;
      int first = cells.start[s];
      for (int cell = first; cell < cells.start[s + 1]; cell++) {
        int p = cells.pattern[cell];
        double n = cells.n[cell];
        double k = cells.k[cell];
        double mean = Math.min(ofPattern[p] * own, Double.MAX_VALUE / LARGE);
        set(cell - first, n * mean, n, k - n * mean);
        sum += k * limited(contexts[p] + effect) - n * mean;
      }
      return sum / dispersion;
    }
  }

  /** Logarithms of amounts and durations. */
  private static final class OfLogarithms extends SellerScore {
    OfLogarithms(Cells cells, double dispersion) {
      super(cells, dispersion);
    }

    @Override
    double closed(int s, double effect) {
      double sum = 0;
      int first = cells.start[s];
      for (int cell = first; cell < cells.start[s + 1]; cell++) {
        double eta = contexts[cells.pattern[cell]] + effect;
        double n = cells.n[cell];
        double k = cells.k[cell];
        set(cell - first, n, n, k - n * eta);
        sum += k * eta - n * eta * eta / 2;
      }
      return sum / dispersion;
    }
  }
}
