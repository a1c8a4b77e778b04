package no.fremgang.feed;

import java.util.List;
import java.util.Set;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.StillRecommended;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the feed follow the data: where imports were corrected, withdrawn or brought back, what the
 * data in force do not lead to any more is withdrawn from other tools, and what they lead to again
 * is told again. Doing it twice, or on two servers, changes nothing. Why: docs/adr/0075.
 */
@Component
class DataInFeed {
  private final DataSets dataSets;
  private final CoachingPlans plans;
  private final StillRecommended still;
  private final PlanChecks checks;
  private final FeedRows rows;
  private final PlansInFeed inFeed;
  private final TransactionTemplate transaction;
  private volatile @Nullable Seen seen;

  /** With the same data and no change of the feed since, nothing is to be done. */
  private record Seen(String dataVersion, long sequence) {}

  DataInFeed(
      DataSets dataSets,
      CoachingPlans plans,
      StillRecommended still,
      PlanChecks checks,
      FeedRows rows,
      PlansInFeed inFeed,
      TransactionTemplate transaction) {
    this.dataSets = dataSets;
    this.plans = plans;
    this.still = still;
    this.checks = checks;
    this.rows = rows;
    this.inFeed = inFeed;
    this.transaction = transaction;
  }

  /** Holds what other tools know against the data in force, where it was not yet. */
  void catchUp() {
    String version = version();
    Seen now = new Seen(version, rows.lastSequence());
    if (now.equals(seen)) {
      return;
    }
    checks
        .open(version)
        .forEach(plan -> plans.find(plan).ifPresent(found -> check(found, version)));
    seen = now;
  }

  /** The data version in force; empty for none. */
  private String version() {
    List<DataChange> changes = dataSets.changes();
    return changes.isEmpty() ? "" : changes.get(changes.size() - 1).versionInForce().orElse("");
  }

  private void check(CoachingPlan plan, String version) {
    Set<String> gone = isMadeFrom(version, plan) ? Set.of() : still.gone(plan);
    transaction.executeWithoutResult(
        status -> {
          checks.keep(plan.id(), version.isEmpty() ? null : version, gone);
          inFeed.show(new SellerId(plan.sellerId()), plan.period());
        });
  }

  private boolean isMadeFrom(String version, CoachingPlan plan) {
    return plans
        .provenance(plan.id())
        .filter(made -> made.dataVersion().equals(version))
        .isPresent();
  }
}
