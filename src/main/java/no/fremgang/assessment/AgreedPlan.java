package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.assessment.PlanLives.PlanKey;
import no.fremgang.assessment.PlanLives.StepOfPlan;
import no.fremgang.coaching.PlanStep;

/**
 * A plan that was agreed, as far as its steps tell.
 *
 * @param focus by cause the factors with a goal
 * @param goals by factor whether its goal was seen to be reached, at the last follow-up that says
 * @param underWay whether it is being worked on
 * @param standing whether it has not been given up
 */
record AgreedPlan(
    PlanKey plan,
    Map<String, List<String>> focus,
    Map<String, Boolean> goals,
    boolean underWay,
    boolean standing) {

  /**
   * In the order they were agreed.
   *
   * @param steps of plans, in order of time
   */
  static List<AgreedPlan> of(List<StepOfPlan> steps) {
    return once(steps).stream().filter(AgreedPlan::standing).toList();
  }

  /** Those that were given up later among them. */
  static List<AgreedPlan> once(List<StepOfPlan> steps) {
    Map<String, Read> byPlan = new LinkedHashMap<>();
    for (StepOfPlan step : steps) {
      byPlan.computeIfAbsent(step.plan().id(), id -> new Read(step.plan())).take(step);
    }
    return byPlan.values().stream()
        .sorted(Comparator.comparingLong(read -> read.since))
        .map(read -> new AgreedPlan(read.plan, read.focus, read.goals, read.underWay, read.agreed))
        .toList();
  }

  boolean isUnderWay(String cause) {
    return underWay && !isReached(focus.getOrDefault(cause, List.of()));
  }

  private boolean isReached(List<String> factors) {
    return !factors.isEmpty()
        && factors.stream().allMatch(factor -> goals.getOrDefault(factor, false));
  }

  List<PlanGoal> goalsInFocus() {
    List<PlanGoal> all = new ArrayList<>();
    focus.forEach(
        (cause, factors) -> factors.forEach(factor -> all.add(new PlanGoal(cause, factor))));
    return all;
  }

  /** One plan as far as its steps have been read. */
  private static final class Read {
    private final PlanKey plan;
    private final Map<String, Boolean> goals = new TreeMap<>();
    private Map<String, List<String>> focus = Map.of();
    private boolean agreed;
    private boolean underWay;
    private long since;

    Read(PlanKey plan) {
      this.plan = plan;
    }

    void take(StepOfPlan step) {
      agreed = step.event().to().isAgreed();
      underWay = step.event().to().isUnderWay();
      if (step.event().step() instanceof PlanStep.Agreement agreement) {
        focus = agreement.focus();
        since = step.event().at().toEpochMilli();
      } else if (step.event().step() instanceof PlanStep.FollowUp followUp) {
        goals.putAll(followUp.goals());
      }
    }
  }
}
