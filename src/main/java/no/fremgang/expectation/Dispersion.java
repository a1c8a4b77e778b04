package no.fremgang.expectation;

import java.util.Arrays;
import no.fremgang.catalogue.Measure;

/**
 * Variance of a single case relative to what its family claims, estimated within cells, where
 * context and seller are the same; one prior case keeps it finite. 1 for a k-of-n share; for
 * amounts and durations the variance of a logarithm. Source: Pearson dispersion, McCullagh and
 * Nelder (1989), section 4.5; shares of a whole as in Papke and Wooldridge (1996).
 */
final class Dispersion {
  private static final double LEAST = 0.01;

  private static final int MOST_ROUNDS = 30;
  private static final double FIRST_SELLER_SD = 0.2;
  private static final double LEAST_SELLER_VARIANCE = 1e-4;

  private Dispersion() {}

  /**
   * @param logVariance how much a single amount varies on the log scale a priori
   */
  static double of(Measure of, Family family, double logVariance, FactorTable cells) {
    Measure measure = of.whole();
    boolean counted =
        !(measure instanceof Measure.PriceKept)
            && !(measure instanceof Measure.PriceKeptAtPeriodEnd)
            && !(measure instanceof Measure.QualificationCompleteness);
    if (family == Family.BINOMIAL && counted) {
      return 1;
    }
    double prior = family == Family.NORMAL ? logVariance : 1;
    double level = level(cells);
    double sum = prior;
    double degrees = 1;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.units[cell] > 1 && cells.exposure[cell] > 0) {
        double mean = cells.total[cell] / cells.exposure[cell];
        double spread = Math.max(0, cells.squares[cell] - mean * cells.total[cell]);
        sum += spread / Math.max(family.variance(family == Family.BINOMIAL ? level : mean), 1e-6);
        degrees += cells.units[cell] - 1;
      }
    }
    double least = measure instanceof Measure.ActivityRate ? 1 : LEAST;
    return Math.max(sum / degrees, least);
  }

  /**
   * Variance of the logarithm where some cases are still open: closed ones alone vary too little.
   * Expectation–maximisation together with the sellers' variance, from {@code first} on. Source:
   * Aitkin (1981), doi:10.1080/00401706.1981.10486259.
   */
  static double withOpenCases(Cells cells, double[] squares, double first) {
    double variance = first;
    double sellerSd = FIRST_SELLER_SD;
    PenalisedFit.Start start = PenalisedFit.Start.cold(Family.NORMAL, cells);
    for (int i = 0; i < MOST_ROUNDS; i++) {
      PenalisedFit fit = new PenalisedFit(Family.NORMAL, cells, variance, sellerSd, start);
      fit.converge(true);
      double next = Math.max(fit.caseVariance(squares), LEAST);
      boolean settled = Math.abs(next - variance) < 0.001 * variance;
      variance = next;
      sellerSd = Math.sqrt(Math.max(fit.nextSellerVariance(), LEAST_SELLER_VARIANCE));
      start = fit.warm();
      if (settled) {
        break;
      }
    }
    return variance;
  }

  private static double level(FactorTable cells) {
    double total = Arrays.stream(cells.total, 0, cells.size()).sum();
    double exposure = Arrays.stream(cells.exposure, 0, cells.size()).sum();
    return exposure > 0 ? Math.min(Math.max(total / exposure, 0.01), 0.99) : 0.5;
  }
}
