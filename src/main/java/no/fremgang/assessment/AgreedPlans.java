package no.fremgang.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.assessment.PlanLives.StepOfPlan;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;
import no.fremgang.rule.EarlierPlan.Effect;

/**
 * What came of each seller's last agreed plan, read off the steps taken with it. A plan given up
 * after its agreement counts as none. A focus is under way while its plan is, until every goal for
 * it has been seen to be reached. Its effect is told as too early: follow-ups are what people saw,
 * not a comparison.
 */
final class AgreedPlans implements EarlierPlans {
  private final Map<String, EarlierPlan> bySeller;

  private AgreedPlans(Map<String, EarlierPlan> bySeller) {
    this.bySeller = Map.copyOf(bySeller);
  }

  /**
   * @param steps of plans that were agreed, in order of time
   */
  static AgreedPlans of(List<StepOfPlan> steps) {
    Map<String, Past> byPlan = new LinkedHashMap<>();
    for (StepOfPlan step : steps) {
      byPlan.computeIfAbsent(step.planId(), id -> new Past(step.sellerId())).take(step);
    }
    Map<String, Past> last = new HashMap<>();
    for (Past past : byPlan.values()) {
      if (past.agreed) {
        last.merge(past.sellerId, past, (one, other) -> other.since >= one.since ? other : one);
      }
    }
    Map<String, EarlierPlan> bySeller = new HashMap<>();
    last.forEach((seller, past) -> bySeller.put(seller, past.told()));
    return new AgreedPlans(bySeller);
  }

  @Override
  public Optional<EarlierPlan> of(SellerId seller) {
    return Optional.ofNullable(bySeller.get(seller.value()));
  }

  /** One plan as far as its steps have been read. */
  private static final class Past {
    private final String sellerId;
    private final Map<String, Boolean> goals = new TreeMap<>();
    private Map<String, List<String>> focus = Map.of();
    private boolean agreed;
    private boolean underWay;
    private long since;

    Past(String sellerId) {
      this.sellerId = sellerId;
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

    EarlierPlan told() {
      Map<String, Effect> effects = new TreeMap<>();
      Set<String> goOn = new TreeSet<>();
      focus.forEach(
          (cause, factors) -> {
            effects.put(cause, Effect.TOO_EARLY);
            if (underWay && !isReached(factors)) {
              goOn.add(cause);
            }
          });
      return new EarlierPlan(effects, goals, goOn);
    }

    private boolean isReached(List<String> factors) {
      return !factors.isEmpty()
          && factors.stream().allMatch(factor -> goals.getOrDefault(factor, false));
    }
  }
}
