package no.fremgang.feed;

import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.feed.FeedRow.Status;
import org.springframework.stereotype.Component;

/** Tells the feed what becomes of plans, in the transaction of the step. */
@Component
class AgreementsTold implements PlanLives.Listener {
  private final CoachingPlans plans;
  private final RecommendationFeed feed;

  AgreementsTold(CoachingPlans plans, RecommendationFeed feed) {
    this.plans = plans;
    this.feed = feed;
  }

  @Override
  public void taken(String planId, PlanEvent event) {
    if (event.from() == event.to()) {
      return;
    }
    switch (event.to()) {
      case AGREED -> plans.find(planId).ifPresent(plan -> feed.put(plan, Status.agreed));
      case ACTIVE -> feed.move(planId, Status.active);
      case FOLLOWED_UP -> feed.move(planId, Status.followed_up);
      case CLOSED -> feed.move(planId, Status.closed);
      case OBJECTED, RE_RUN, WITHDRAWN -> feed.withdraw(planId);
      case PROPOSED, SELLER_COMMENTED, DECIDED -> {
        // Nothing is told before the two have agreed.
      }
    }
  }
}
