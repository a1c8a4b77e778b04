package no.fremgang.expectation;

import java.util.HashSet;
import java.util.Set;
import no.fremgang.factor.MeasurementParameters.Assignments;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Keeps a circumstance from taking the credit of the sellers it is given to. Where good sellers get
 * the good segments, random seller effects leave part of their skill in the segment's effect.
 * Comparing each seller with himself or herself across segments does not; that estimate is less
 * precise, so it is used for a circumstance only where the two differ beyond chance (Hausman 1978,
 * doi:10.2307/1913827; within and between: Mundlak 1978, doi:10.2307/1913646).
 *
 * <p>A circumstance that hardly varies within sellers, such as a region, stays a random effect.
 */
final class Assignment {
  /** Sellers' standard deviation, link scale, at which next to nothing is pooled between them. */
  private static final double APART_SD = 2;

  private static final double FIRST_SD = 0.2;
  private static final double LEAST_VARIANCE = 1e-4;
  private static final int ROUNDS = 6;

  private final Cells cells;
  private final Assignments parameters;

  private Assignment(Cells cells, Assignments parameters) {
    this.cells = cells;
    this.parameters = parameters;
  }

  /** The cells, with the effects of such circumstances as known from within sellers. */
  static Cells separated(Family family, Cells cells, double dispersion, Assignments parameters) {
    Assignment assignment = new Assignment(cells, parameters);
    Set<Integer> within = assignment.within();
    if (within.isEmpty()) {
      return cells;
    }
    PenalisedFit pooled = pooled(family, cells, dispersion);
    PenalisedFit apart = new PenalisedFit(family, cells, dispersion, APART_SD, pooled.warm());
    apart.converge(false);
    double[][] pooledCovariance = pooled.contextCovariance();
    double[][] apartCovariance = apart.contextCovariance();
    within.removeIf(
        d -> !assignment.differs(d, pooled.b, apart.b, pooledCovariance, apartCovariance));
    return within.isEmpty() ? cells : cells.withKnown(within, assignment.centred(within, apart.b));
  }

  private static PenalisedFit pooled(Family family, Cells cells, double dispersion) {
    double sellerSd = FIRST_SD;
    PenalisedFit.Start start = PenalisedFit.Start.cold(family, cells);
    PenalisedFit fit = new PenalisedFit(family, cells, dispersion, sellerSd, start).converge(true);
    for (int i = 0; i < ROUNDS; i++) {
      sellerSd = Math.sqrt(Math.max(fit.nextSellerVariance(), LEAST_VARIANCE));
      fit = new PenalisedFit(family, cells, dispersion, sellerSd, fit.warm());
      fit.converge(false, PenalisedFit.NEAR);
    }
    return fit;
  }

  private Set<Integer> within() {
    Set<Integer> within = new HashSet<>();
    for (int d = 0; d < cells.dimensions.size(); d++) {
      Cells.Dimension dimension = cells.dimensions.get(d);
      boolean ofCases = !dimension.fixed() && !dimension.name().equals(EncodedCells.BLOCK);
      if (ofCases && shareWithSeveral(d) >= parameters.leastVarying()) {
        within.add(d);
      }
    }
    return within;
  }

  private double shareWithSeveral(int d) {
    int several = 0;
    for (int s = 0; s < cells.sellers; s++) {
      int first = cells.ofPattern[cells.pattern[cells.start[s]]][d];
      for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
        if (cells.ofPattern[cells.pattern[cell]][d] != first) {
          several++;
          break;
        }
      }
    }
    return (double) several / cells.sellers;
  }

  /** Σ(difference)²/(difference of variances) over the levels against χ² with levels − 1. */
  private boolean differs(
      int d, double[] pooled, double[] apart, double[][] ofPooled, double[][] ofApart) {
    Cells.Dimension dimension = cells.dimensions.get(d);
    double sum = 0;
    double largest = 0;
    for (int j = dimension.offset(); j < dimension.offset() + dimension.levels(); j++) {
      double difference = apart[j] - pooled[j] - meanDifference(dimension, pooled, apart);
      largest = Math.max(largest, Math.abs(difference));
      double variance = contrast(dimension, j, ofApart) - contrast(dimension, j, ofPooled);
      sum += difference * difference / Math.max(variance, 1e-9);
    }
    double levels = dimension.levels();
    double statistic = sum * (levels - 1) / levels;
    double chance = ChiSquaredDistribution.of(levels - 1).survivalProbability(statistic);
    return largest >= parameters.leastDifference() && chance < parameters.falseAlarm();
  }

  private static double meanDifference(Cells.Dimension dimension, double[] pooled, double[] apart) {
    double sum = 0;
    for (int j = dimension.offset(); j < dimension.offset() + dimension.levels(); j++) {
      sum += apart[j] - pooled[j];
    }
    return sum / dimension.levels();
  }

  /** Variance of a level's effect less the mean of the dimension's. */
  private static double contrast(Cells.Dimension dimension, int j, double[][] covariance) {
    int levels = dimension.levels();
    double withMean = 0;
    double ofMean = 0;
    for (int i = dimension.offset(); i < dimension.offset() + levels; i++) {
      withMean += covariance[j][i] / levels;
      for (int h = dimension.offset(); h < dimension.offset() + levels; h++) {
        ofMean += covariance[i][h] / levels / levels;
      }
    }
    return covariance[j][j] - 2 * withMean + ofMean;
  }

  /** Effects less their mean over the cases, so that the intercept stays the company's level. */
  private double[] centred(Set<Integer> dimensions, double[] b) {
    double[] effect = b.clone();
    for (int d : dimensions) {
      double sum = 0;
      double size = 0;
      for (int cell = 0; cell < cells.n.length; cell++) {
        sum += cells.size(cell) * b[cells.ofPattern[cells.pattern[cell]][d]];
        size += cells.size(cell);
      }
      Cells.Dimension of = cells.dimensions.get(d);
      for (int j = of.offset(); j < of.offset() + of.levels(); j++) {
        effect[j] -= sum / size;
      }
    }
    return effect;
  }
}
