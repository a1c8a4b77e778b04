package no.fremgang.feed;

import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.feed.FeedRow.Status;
import org.springframework.stereotype.Component;

/**
 * Lets the feed follow the life of plans: an agreement is told, later steps move it on, and what is
 * objected to, replaced or withdrawn is withdrawn from other tools in the same transaction.
 */
@Component
class PlansInFeed implements PlanLives.Listener {
  private final RecommendationFeed feed;
  private final CoachingPlans plans;

  PlansInFeed(RecommendationFeed feed, CoachingPlans plans) {
    this.feed = feed;
    this.plans = plans;
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
        // Nothing is agreed yet, and what was told before is withdrawn already.
      }
    }
  }
}
