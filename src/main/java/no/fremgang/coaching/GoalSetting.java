package no.fremgang.coaching;

import static java.util.Comparator.comparing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.core.Money;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;
import no.fremgang.gap.TargetGap;

/**
 * A step a seller can reach: from the estimate a share (parameter {@code goal-share}) of the
 * distance to what a comparable seller reaches, in the factor's unit. No goal where the factor is
 * not measured, not comparable or judged normal, or the estimate has reached the expectation.
 */
record GoalSetting(PlanFacts facts) {
  /** A level that is as it should be needs no goal, and one that cannot be compared has none. */
  private static final Set<Verdict> LEAVES_ROOM =
      EnumSet.of(Verdict.SHOWN_GAP, Verdict.INDICATED_GAP, Verdict.NOT_ENOUGH_DATA);

  /**
   * The goal of an action: its own factor where that lags, else the factor that lags and costs most
   * of those the cause's other actions aim at.
   */
  Optional<Goal> goal(CoachingAction action) {
    return lags(action.goalFactor())
        ? goal(action.goalFactor())
        : alternatives(action).filter(this::lags).findFirst().flatMap(this::goal);
  }

  private Stream<String> alternatives(CoachingAction action) {
    return facts.catalogue().actions().values().stream()
        .filter(other -> other.cause().equals(action.cause()))
        .sorted(comparing(CoachingAction::order).thenComparing(CoachingAction::id))
        .map(CoachingAction::goalFactor)
        .distinct()
        .sorted(comparing(this::contribution));
  }

  /** What the factor adds to the leading result; negative costs. */
  private Money contribution(String factor) {
    return facts.leadingGap().stream()
        .flatMap(gap -> gap.contributions().stream())
        .filter(part -> part.factor().equals(factor))
        .map(TargetGap.Contribution::amount)
        .findFirst()
        .orElse(Money.ZERO);
  }

  private boolean lags(String factor) {
    return goal(factor).isPresent();
  }

  private Optional<Goal> goal(String factor) {
    return facts
        .factor(factor)
        .flatMap(
            definition ->
                facts
                    .factors()
                    .finding(factor)
                    .filter(finding -> hasWayToGo(definition, finding))
                    .map(this::step));
  }

  private static boolean hasWayToGo(FactorDefinition definition, FactorFinding finding) {
    double missing = SixDigits.of(finding.expected()) - SixDigits.of(finding.estimate());
    boolean below =
        definition.direction() == Direction.HIGHER_IS_BETTER ? missing > 0 : missing < 0;
    return below && LEAVES_ROOM.contains(finding.verdict());
  }

  private Goal step(FactorFinding finding) {
    double distance = finding.expected() - finding.estimate();
    double to = finding.estimate() + facts.parameters().goalShare() * distance;
    return new Goal(
        finding.factor(),
        SixDigits.of(finding.estimate()),
        SixDigits.of(to),
        facts.parameters().goalBy(facts.asOf()));
  }
}
