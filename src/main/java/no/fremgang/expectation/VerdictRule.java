package no.fremgang.expectation;

import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.factor.MeasurementParameters;

/** From a posterior to a verdict, by the definitions in docs/measurement.md. */
final class VerdictRule {
  private final MeasurementParameters parameters;

  VerdictRule(MeasurementParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * @param probability of the gap or strength the verdict claims, 0 where it claims neither
   */
  record Judgement(Verdict verdict, double probability) {}

  /**
   * @param ownSd standard error of the seller's own data on the link scale
   */
  Judgement judge(
      FactorDefinition factor, LevelScale scale, double expected, Posterior seller, double ownSd) {
    double difference = factor.smallestDifference();
    double below = seller.below(scale.below(expected, difference));
    double above = 1 - seller.below(scale.above(expected, difference));
    boolean higher = factor.direction() == Direction.HIGHER_IS_BETTER;
    double gap = higher ? below : above;
    double strength = higher ? above : below;
    return decide(gap, strength, canTell(scale, expected, difference, ownSd));
  }

  Judgement decide(double gap, double strength, boolean canTell) {
    if (gap >= parameters.shownProbability()) {
      return new Judgement(Verdict.SHOWN_GAP, gap);
    }
    if (strength >= parameters.shownProbability()) {
      return new Judgement(Verdict.STRENGTH, strength);
    }
    if (gap >= parameters.indicatedProbability()) {
      return new Judgement(Verdict.INDICATED_GAP, 0);
    }
    boolean normal = 1 - gap - strength >= parameters.normalProbability() || canTell;
    return new Judgement(normal ? Verdict.NORMAL : Verdict.NOT_ENOUGH_DATA, 0);
  }

  /** Whether the seller's own data could have shown a difference of twice the smallest. */
  private boolean canTell(LevelScale scale, double expected, double difference, double ownSd) {
    double far = scale.link(scale.below(expected, 2 * difference));
    double distance = Math.abs(scale.link(expected) - far);
    return distance >= parameters.detectionStandardErrors() * ownSd;
  }
}
