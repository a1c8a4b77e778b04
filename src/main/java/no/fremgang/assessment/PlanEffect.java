package no.fremgang.assessment;

import no.fremgang.coaching.CoachingEffect;
import org.jspecify.annotations.Nullable;

/**
 * What became of one goal of a plan.
 *
 * @param unit of the numbers in {@code measured}
 * @param reason why it is too early to tell, null where it is not
 * @param measured null where it is too early to tell
 */
public record PlanEffect(
    String cause,
    String factor,
    CoachingEffect.State state,
    Unit unit,
    @Nullable Reason reason,
    @Nullable CoachingEffect measured) {

  /** What a difference is counted in. */
  public enum Unit {
    /** The factor's own: 0.05 of a conversion are five percentage points. */
    LEVEL,
    /** Differences of logarithms: 0.05 are about five per cent. */
    LOGARITHM
  }

  /** Why nothing can be said yet. */
  public enum Reason {
    TOO_LITTLE_TIME,
    TOO_FEW_CASES,
    TOO_FEW_COMPARABLE_SELLERS
  }

  static PlanEffect tooEarly(PlanGoal goal, Unit unit, Reason reason) {
    return new PlanEffect(
        goal.cause(), goal.factor(), CoachingEffect.State.TOO_EARLY, unit, reason, null);
  }
}
