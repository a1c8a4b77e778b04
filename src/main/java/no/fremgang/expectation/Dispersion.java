package no.fremgang.expectation;

import java.util.List;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.Cell;

/**
 * Variance of a single case relative to what its family claims, estimated within cells, where
 * context and seller are the same; one prior case keeps it finite. 1 for a k-of-n share; for
 * amounts and durations the variance of a logarithm. Source: Pearson dispersion, McCullagh and
 * Nelder (1989), section 4.5; shares of a whole as in Papke and Wooldridge (1996).
 */
final class Dispersion {
  private static final double LEAST = 0.01;

  /** A priori a single amount varies by about this on the log scale. */
  private static final double LOG_VARIANCE = 0.36;

  private Dispersion() {}

  static double of(Measure measure, Family family, List<Cell> cells) {
    boolean counted =
        !(measure instanceof Measure.PriceKept)
            && !(measure instanceof Measure.QualificationCompleteness);
    if (family == Family.BINOMIAL && counted) {
      return 1;
    }
    double prior = family == Family.NORMAL ? LOG_VARIANCE : 1;
    double level = level(cells);
    double sum = prior;
    double degrees = 1;
    for (Cell cell : cells) {
      if (cell.units() > 1 && cell.exposure() > 0) {
        double mean = cell.total() / cell.exposure();
        double spread = Math.max(0, cell.squares() - mean * cell.total());
        sum += spread / Math.max(family.variance(family == Family.BINOMIAL ? level : mean), 1e-6);
        degrees += cell.units() - 1;
      }
    }
    double least = measure instanceof Measure.ActivityRate ? 1 : LEAST;
    return Math.max(sum / degrees, least);
  }

  private static double level(List<Cell> cells) {
    double total = cells.stream().mapToDouble(Cell::total).sum();
    double exposure = cells.stream().mapToDouble(Cell::exposure).sum();
    return exposure > 0 ? Math.min(Math.max(total / exposure, 0.01), 0.99) : 0.5;
  }
}
