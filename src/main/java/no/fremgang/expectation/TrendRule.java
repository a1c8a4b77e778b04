package no.fremgang.expectation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.expectation.Changes.Side;
import no.fremgang.factor.MeasurementParameters;
import org.jspecify.annotations.Nullable;

/**
 * The judged period against the seller's own earlier blocks, by {@link Changes}: a swing no larger
 * than chance is no trend.
 */
final class TrendRule {
  private final FactorDefinition factor;
  private final LevelScale scale;
  private final EncodedCells encoded;
  private final MixedFit fit;
  private final double dispersion;
  private final MeasurementParameters parameters;
  private final Changes sinceEarlier;
  private final Changes sinceLast;
  private final Changes lastSinceOlder;

  /**
   * @param previousLevel estimate of the earlier blocks in the factor's unit, null without a case
   * @param recovered whether the period is above a block that had fallen, null if not known
   */
  record Change(Trend trend, @Nullable Double previousLevel, @Nullable Boolean recovered) {}

  TrendRule(
      FactorDefinition factor,
      LevelScale scale,
      EncodedCells encoded,
      MixedFit fit,
      double dispersion,
      MeasurementParameters parameters) {
    this.factor = factor;
    this.scale = scale;
    this.encoded = encoded;
    this.fit = fit;
    this.dispersion = dispersion;
    this.parameters = parameters;
    double leastSpread = parameters.sellerSdPrior() / 2;
    Side[] now = sides(block -> block == 0);
    Side[] last = sides(block -> block == 1);
    this.sinceEarlier = new Changes(now, sides(block -> block > 0), leastSpread);
    this.sinceLast = new Changes(now, last, leastSpread);
    this.lastSinceOlder = new Changes(last, sides(block -> block > 1), leastSpread);
  }

  private Side[] sides(IntPredicate blocks) {
    Side[] sides = new Side[encoded.cells.sellers];
    Arrays.setAll(sides, s -> side(s, blocks));
    return sides;
  }

  private Side side(int s, IntPredicate blocks) {
    double slope = 0;
    double information = 0;
    for (int cell = encoded.cells.start[s]; cell < encoded.cells.start[s + 1]; cell++) {
      if (blocks.test(encoded.raw.block[cell])) {
        double eta = encoded.cells.context(cell, fit.context) + fit.effect[s];
        double mean = fit.family.mean(eta);
        double exposure = encoded.raw.exposure[cell];
        OpenCases.Evidence open = encoded.open.at(cell, eta, dispersion);
        slope += open.slope() + (encoded.raw.total[cell] - exposure * mean) / dispersion;
        information += open.information() + exposure * fit.family.variance(mean) / dispersion;
      }
    }
    return new Side(slope, information);
  }

  Change of(int s, double expected, double estimate) {
    if (!sinceEarlier.hasBefore(s)) {
      return new Change(Trend.UNKNOWN, null, null);
    }
    double previous = previousLevel(s, estimate);
    Trend trend = trend(sinceEarlier, s, expected);
    return new Change(trend, previous, recovered(s, expected));
  }

  /** Better than the last block, which had become worse than those before it; both shown. */
  private @Nullable Boolean recovered(int s, double expected) {
    boolean known = sinceLast.hasBoth(s) && lastSinceOlder.hasBoth(s);
    return known
        ? Boolean.valueOf(
            trend(sinceLast, s, expected) == Trend.IMPROVED
                && trend(lastSinceOlder, s, expected) == Trend.DECLINED)
        : null;
  }

  /**
   * The estimate rests on both sides together; taking the change back from it, as far as the period
   * weighs in it, leaves the level before.
   */
  private double previousLevel(int s, double estimate) {
    if (!sinceEarlier.hasBoth(s)) {
      return estimate;
    }
    double change = sinceEarlier.weightOfNow(s) * sinceEarlier.mean(s);
    return scale.level(scale.link(estimate) - change);
  }

  private Trend trend(Changes changes, int s, double expected) {
    if (!changes.hasBoth(s)) {
      return Trend.UNKNOWN;
    }
    double centre = scale.link(expected);
    double difference = factor.smallestDifference();
    double up = scale.link(scale.above(expected, difference)) - centre;
    double down = scale.link(scale.below(expected, difference)) - centre;
    boolean rose = 1 - changes.below(s, up) >= parameters.shownProbability();
    boolean fell = changes.below(s, down) >= parameters.shownProbability();
    if (!rose && !fell) {
      return Trend.UNCHANGED;
    }
    boolean better = rose == (factor.direction() == Direction.HIGHER_IS_BETTER);
    return better ? Trend.IMPROVED : Trend.DECLINED;
  }

  /** Whether the company's level of the period is worse than that of the earlier blocks. */
  boolean companyDropped(boolean higherIsBetter) {
    if (encoded.blockDimension < 0) {
      return false;
    }
    Cells.Dimension dimension = encoded.cells.dimensions.get(encoded.blockDimension);
    double[] contrast = contrast(dimension);
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < contrast.length; i++) {
      mean += contrast[i] * fit.context[dimension.offset() + i];
      for (int j = 0; j < contrast.length; j++) {
        double covariance = fit.contextCovariance[dimension.offset() + i][dimension.offset() + j];
        variance += contrast[i] * contrast[j] * covariance;
      }
    }
    return isWorse(mean, variance, higherIsBetter);
  }

  /** The period against the mean of the earlier blocks; zeros where the period has no case. */
  private double[] contrast(Cells.Dimension dimension) {
    double[] contrast = new double[dimension.levels()];
    FactorTable raw = encoded.raw;
    boolean period = Arrays.stream(raw.block, 0, raw.size()).anyMatch(block -> block == 0);
    for (int i = 0; period && i < contrast.length; i++) {
      contrast[i] = i == 0 ? 1 : -1.0 / (contrast.length - 1);
    }
    return contrast;
  }

  private boolean isWorse(double mean, double variance, boolean higherIsBetter) {
    double centre = fit.context[0];
    double level = scale.level(centre);
    double difference = factor.smallestDifference();
    double worse =
        higherIsBetter
            ? Posterior.normalBelow(
                scale.link(scale.below(level, difference)) - centre, mean, variance)
            : 1
                - Posterior.normalBelow(
                    scale.link(scale.above(level, difference)) - centre, mean, variance);
    return worse >= parameters.shownProbability();
  }
}
