package no.fremgang.feed;

import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.core.SellerId;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.feed.RecommendationFeed.Shown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets the feed follow the life of plans, in the same transaction. Whatever happens to a plan, what
 * belongs in the feed for its seller and period is looked up anew, so that it does not depend on
 * the order in which things happened: {@link PlansTold}.
 */
@Component
class PlansInFeed implements PlanLives.Listener, CoachingPlans.Listener {
  private final RecommendationFeed feed;
  private final CoachingPlans plans;
  private final PlanLives lives;
  private final PlanChecks checks;
  private final PlansTold told;

  @Autowired
  PlansInFeed(
      RecommendationFeed feed,
      CoachingPlans plans,
      PlanLives lives,
      PlanChecks checks,
      @Value("${fremgang.feed.plans}") String told) {
    this(feed, plans, lives, checks, PlansTold.of(told));
  }

  PlansInFeed(
      RecommendationFeed feed,
      CoachingPlans plans,
      PlanLives lives,
      PlanChecks checks,
      PlansTold told) {
    this.feed = feed;
    this.plans = plans;
    this.lives = lives;
    this.checks = checks;
    this.told = told;
  }

  PlansTold told() {
    return told;
  }

  @Override
  public void taken(String planId, PlanEvent event) {
    if (event.from() == event.to()) {
      return;
    }
    switch (event.to()) {
      case AGREED, OBJECTED, DECIDED, RE_RUN, WITHDRAWN -> plans.find(planId).ifPresent(this::show);
      case ACTIVE -> feed.move(planId, Status.active);
      case FOLLOWED_UP -> feed.move(planId, Status.followed_up);
      case CLOSED -> feed.move(planId, Status.closed);
      case PROPOSED, SELLER_COMMENTED -> {
        // A proposal it was and is.
      }
    }
  }

  @Override
  public void made(List<CoachingPlan> made) {
    if (told == PlansTold.proposed) {
      made.forEach(this::show);
    }
  }

  private void show(CoachingPlan plan) {
    show(new SellerId(plan.sellerId()), plan.period());
  }

  /** Has the feed say of the seller and period what belongs there now. */
  void show(SellerId seller, String period) {
    feed.show(seller.value(), period, () -> choice(seller, period));
  }

  private Optional<Shown> choice(SellerId seller, String period) {
    return told.choice(lives.of(seller, period))
        .flatMap(
            standing ->
                plans
                    .find(standing.planId())
                    .map(
                        plan ->
                            new Shown(
                                plan, PlansTold.status(standing.state()), checks.gone(plan.id()))));
  }
}
