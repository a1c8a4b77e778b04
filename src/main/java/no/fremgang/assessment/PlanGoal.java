package no.fremgang.assessment;

import java.util.List;
import java.util.Set;
import no.fremgang.coaching.CoachingPlan;

/** A factor that the focus of a plan is to move, and the cause behind it. */
public record PlanGoal(String cause, String factor) {
  /** The goals of what the plan puts in focus; those of the organisation's causes are left out. */
  public static List<PlanGoal> of(CoachingPlan plan) {
    Set<String> focus = Set.copyOf(plan.focus());
    return plan.recommendations().stream()
        .filter(recommendation -> focus.contains(recommendation.cause()))
        .flatMap(
            recommendation ->
                java.util.stream.Stream.ofNullable(recommendation.goal())
                    .map(goal -> new PlanGoal(recommendation.cause(), goal.factor())))
        .distinct()
        .toList();
  }
}
