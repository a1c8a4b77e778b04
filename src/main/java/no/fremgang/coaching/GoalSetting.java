package no.fremgang.coaching;

import java.util.Optional;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;

/**
 * A step a seller can reach: from the estimate a share (parameter {@code goal-share}) of the
 * distance to what a comparable seller reaches, in the factor's unit. No goal where the factor is
 * not measured or not comparable, or the estimate has reached the expectation already.
 */
record GoalSetting(PlanFacts facts) {

  Optional<Goal> goal(String factor) {
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
    return below && finding.verdict() != Verdict.NOT_COMPARABLE;
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
