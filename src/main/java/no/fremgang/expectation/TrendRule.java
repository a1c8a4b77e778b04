package no.fremgang.expectation;

import java.util.Arrays;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.factor.MeasurementParameters;
import org.jspecify.annotations.Nullable;

/**
 * The judged period against the seller's own earlier blocks. Each side is a one-step estimate
 * around the seller's mode in its own context; the change is shrunk by {@link NormalNormal} over
 * sellers, so that a swing no larger than chance is no trend, and the company's own change is
 * added.
 */
final class TrendRule {
  private final FactorDefinition factor;
  private final LevelScale scale;
  private final EncodedCells encoded;
  private final MixedFit fit;
  private final double dispersion;
  private final MeasurementParameters parameters;
  private final Side[] now;
  private final Side[] before;
  private final NormalNormal changes;

  /**
   * What one side of the comparison says.
   *
   * @param slope of the log-likelihood at the seller's mode
   * @param information on the link scale, 0 without a case
   */
  private record Side(double slope, double information) {
    double shift() {
      return slope / information;
    }
  }

  /**
   * @param previousLevel estimate of the earlier blocks in the factor's unit, null without a case
   */
  record Change(Trend trend, @Nullable Double previousLevel) {}

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
    this.now = sides(true);
    this.before = sides(false);
    this.changes = changes();
  }

  private Side[] sides(boolean current) {
    Side[] sides = new Side[encoded.cells.sellers];
    for (int s = 0; s < sides.length; s++) {
      sides[s] = side(s, current);
    }
    return sides;
  }

  private Side side(int s, boolean current) {
    double slope = 0;
    double information = 0;
    for (int cell = encoded.cells.start[s]; cell < encoded.cells.start[s + 1]; cell++) {
      if ((encoded.raw.block[cell] == 0) == current) {
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

  /**
   * Where nearly nobody changes, the spread of changes says next to nothing of the one who does, so
   * it is at least that of a change worth half the prior scale of the sellers' differences.
   */
  private NormalNormal changes() {
    int count = 0;
    double[] change = new double[now.length];
    double[] variance = new double[now.length];
    for (int s = 0; s < now.length; s++) {
      if (hasBoth(s)) {
        change[count] = now[s].shift() - before[s].shift();
        variance[count++] = changeVariance(s);
      }
    }
    NormalNormal fitted =
        NormalNormal.fit(Arrays.copyOf(change, count), Arrays.copyOf(variance, count));
    double least = parameters.sellerSdPrior() / 2;
    return new NormalNormal(
        fitted.mean(), fitted.meanVariance(), Math.max(fitted.spread(), least * least));
  }

  private boolean hasBoth(int s) {
    return now[s].information() > 1e-6 && before[s].information() > 1e-6;
  }

  private double changeVariance(int s) {
    return 1 / now[s].information() + 1 / before[s].information();
  }

  Change of(int s, double expected, double estimate) {
    if (before[s].information() <= 1e-6) {
      return new Change(Trend.UNKNOWN, null);
    }
    double previous = previousLevel(s, estimate);
    return new Change(hasBoth(s) ? trend(s, expected) : Trend.UNKNOWN, previous);
  }

  /**
   * The estimate rests on both sides together; taking the change back from it, as far as the period
   * weighs in it, leaves the level before.
   */
  private double previousLevel(int s, double estimate) {
    if (!hasBoth(s)) {
      return estimate;
    }
    double change = changes.posteriorMean(now[s].shift() - before[s].shift(), changeVariance(s));
    double weight = now[s].information() / (now[s].information() + before[s].information());
    return scale.level(scale.link(estimate) - weight * change);
  }

  private Trend trend(int s, double expected) {
    double variance = changeVariance(s);
    double raw = now[s].shift() - before[s].shift();
    double mean = changes.posteriorMean(raw, variance);
    double spread = changes.posteriorVariance(variance);
    double centre = scale.link(expected);
    double difference = factor.smallestDifference();
    double up = scale.link(scale.above(expected, difference)) - centre;
    double down = scale.link(scale.below(expected, difference)) - centre;
    boolean rose = 1 - Posterior.normalBelow(up, mean, spread) >= parameters.shownProbability();
    boolean fell = Posterior.normalBelow(down, mean, spread) >= parameters.shownProbability();
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
