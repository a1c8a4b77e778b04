package no.fremgang.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.StillRecommended;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the feed follow the data: where imports were corrected, withdrawn or brought back, what the
 * data in force do not lead to any more is withdrawn from other tools, and what they lead to again
 * is told again. Doing it twice, or on two servers, changes nothing. Why: docs/adr/0075.
 */
@Component
class DataInFeed {
  private static final Logger LOG = LoggerFactory.getLogger(DataInFeed.class);

  private final DataSets dataSets;
  private final CoachingPlans plans;
  private final StillRecommended still;
  private final PlanChecks checks;
  private final FeedRows rows;
  private final PlansInFeed inFeed;
  private final TransactionTemplate transaction;
  private volatile @Nullable Seen seen;
  private volatile Map<String, Integer> told = Map.of();

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
    Map<String, Integer> failed = checkAll(version);
    if (failed.isEmpty()) {
      seen = now;
    }
    tell(failed);
  }

  /**
   * Each plan by itself, so that one that cannot be checked holds up no other; it stays open and is
   * tried again at the next pass. With the database away, trying on would only wait once per plan.
   *
   * @return how many failed of what
   */
  private Map<String, Integer> checkAll(String version) {
    Map<String, Integer> failed = new TreeMap<>();
    for (String plan : checks.open(version)) {
      try {
        plans.find(plan).ifPresent(found -> check(found, version));
      } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
        throw away;
      } catch (RuntimeException failure) {
        failed.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    return failed;
  }

  /** Once, not at every pass; names the kind of failure only, for messages may name people. */
  private void tell(Map<String, Integer> failed) {
    if (!failed.isEmpty() && !failed.equals(told)) {
      LOG.warn("Plans that could not be held against the data, tried again soon: {}", failed);
    }
    told = failed;
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
