package no.fremgang.assessment;

import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;

/** Makes a kept plan again: for its seller and period, as of its own day. */
record MadeAgain(CoachingPlans plans, Assessments assessments) {
  /**
   * @throws UnknownSeller if the data have the seller no more
   */
  CoachingPlan from(DataSet data, RunningPack pack, CoachingPlan plan) {
    Optional<EarlierPlan> earlier = plans.earlier(plan.id());
    return assessments
        .of(data, pack, Period.parse(plan.period()), plan.asOf())
        .knowing(seller -> earlier)
        .plan(new SellerId(plan.sellerId()));
  }
}
