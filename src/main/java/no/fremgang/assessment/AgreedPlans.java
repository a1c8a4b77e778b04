package no.fremgang.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.fremgang.assessment.PlanLives.PlanKey;
import no.fremgang.assessment.PlanLives.StepOfPlan;
import no.fremgang.coaching.CoachingEffect.State;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;
import no.fremgang.rule.EarlierPlan.Effect;

/**
 * What came of each seller's last agreed plan. A plan given up after its agreement counts as none.
 * Whether a goal was reached is what people saw at the follow-ups; the effect is measured against
 * comparable sellers, for a seller only when it is asked for.
 *
 * <p>A focus is under way while its plan is, until every goal for it has been seen to be reached,
 * or until plans for several periods in a row (parameter {@code focus-plans-without-change}) have
 * had it without moving its figures: then it is one cause among the others again.
 */
final class AgreedPlans implements EarlierPlans {
  private final Map<String, List<AgreedPlan>> bySeller;
  private final BiFunction<PlanKey, PlanGoal, State> measure;
  private final double plansWithoutChange;
  private final Map<String, EarlierPlan> told = new ConcurrentHashMap<>();

  private AgreedPlans(
      Map<String, List<AgreedPlan>> bySeller,
      BiFunction<PlanKey, PlanGoal, State> measure,
      double plansWithoutChange) {
    this.bySeller = Map.copyOf(bySeller);
    this.measure = measure;
    this.plansWithoutChange = plansWithoutChange;
  }

  /**
   * @param steps of plans that were agreed, in order of time
   */
  static AgreedPlans of(List<StepOfPlan> steps, EffectRun effects) {
    return of(
        steps,
        (plan, goal) ->
            effects
                .of(new EffectRun.Coached(plan.sellerId(), plan.period(), plan.asOf()), goal)
                .state(),
        effects.number("focus-plans-without-change"));
  }

  static AgreedPlans of(
      List<StepOfPlan> steps,
      BiFunction<PlanKey, PlanGoal, State> measure,
      double plansWithoutChange) {
    return new AgreedPlans(
        AgreedPlan.of(steps).stream().collect(Collectors.groupingBy(one -> one.plan().sellerId())),
        measure,
        plansWithoutChange);
  }

  @Override
  public Optional<EarlierPlan> of(SellerId seller) {
    List<AgreedPlan> plans = bySeller.get(seller.value());
    return plans == null
        ? Optional.empty()
        : Optional.of(told.computeIfAbsent(seller.value(), absent -> told(plans)));
  }

  /**
   * @param plans of one seller, in the order they were agreed
   */
  private EarlierPlan told(List<AgreedPlan> plans) {
    AgreedPlan last = plans.get(plans.size() - 1);
    Map<String, Effect> effects = new TreeMap<>();
    Set<String> goOn = new TreeSet<>();
    for (String cause : last.focus().keySet()) {
      effects.put(cause, effect(last, cause));
      if (last.isUnderWay(cause) && periodsWithoutChange(plans, cause) < plansWithoutChange) {
        goOn.add(cause);
      }
    }
    return new EarlierPlan(effects, last.goals(), goOn);
  }

  /** Over all goals of the cause; where they went both ways, nothing is clear. */
  private Effect effect(AgreedPlan plan, String cause) {
    Set<State> states = new HashSet<>();
    for (String factor : plan.focus().getOrDefault(cause, List.of())) {
      states.add(measure.apply(plan.plan(), new PlanGoal(cause, factor)));
    }
    boolean better = states.contains(State.IMPROVED);
    boolean worse = states.contains(State.WORSE);
    if (better != worse) {
      return better ? Effect.IMPROVED : Effect.WORSE;
    }
    return better || states.contains(State.NO_CLEAR_CHANGE)
        ? Effect.NO_CLEAR_CHANGE
        : Effect.TOO_EARLY;
  }

  /** Counted back from the last plan, until one that moved something or had another focus. */
  private int periodsWithoutChange(List<AgreedPlan> plans, String cause) {
    Set<Period> periods = new HashSet<>();
    for (int i = plans.size() - 1; i >= 0 && periods.size() < plansWithoutChange; i--) {
      AgreedPlan plan = plans.get(i);
      Effect effect = plan.focus().containsKey(cause) ? effect(plan, cause) : Effect.NOT_IN_FOCUS;
      if (effect != Effect.NO_CLEAR_CHANGE && effect != Effect.WORSE) {
        break;
      }
      periods.add(plan.plan().period());
    }
    return periods.size();
  }
}
