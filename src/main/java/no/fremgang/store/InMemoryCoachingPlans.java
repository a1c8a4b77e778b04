package no.fremgang.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.SellerId;
import org.springframework.stereotype.Repository;

/**
 * Holds the most recent plans, at most {@value #CAPACITY}; the oldest makes room. They are gone
 * when the process ends.
 */
@Repository
class InMemoryCoachingPlans implements CoachingPlans {
  static final int CAPACITY = 20_000;
  private final Map<String, ExplainedPlan> byId = new LinkedHashMap<>();

  @Override
  public synchronized void keep(ExplainedPlan plan) {
    byId.putIfAbsent(plan.plan().id(), plan);
    if (byId.size() > CAPACITY) {
      byId.remove(byId.keySet().iterator().next());
    }
  }

  @Override
  public synchronized Optional<ExplainedPlan> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<CoachingPlan> of(SellerId seller) {
    List<CoachingPlan> plans =
        new ArrayList<>(byId.values().stream().map(ExplainedPlan::plan).toList());
    plans.removeIf(plan -> !plan.sellerId().equals(seller.value()));
    plans.sort(Comparator.comparing(CoachingPlan::asOf).reversed().thenComparing(CoachingPlan::id));
    return plans;
  }
}
