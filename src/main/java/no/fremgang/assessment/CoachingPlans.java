package no.fremgang.assessment;

import java.util.List;
import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.SellerId;

/** The coaching plans made so far. */
public interface CoachingPlans {
  /** Keeps the plan and its explanation; the same plan twice is kept once. */
  void keep(ExplainedPlan plan);

  Optional<ExplainedPlan> find(String id);

  /** The plans of the seller, newest first. */
  List<CoachingPlan> of(SellerId seller);
}
