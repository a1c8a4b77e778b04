package no.fremgang.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.feed.FeedRow.Change;
import no.fremgang.feed.FeedRow.Practised;
import no.fremgang.feed.FeedRow.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What other tools are told of plans, one row for each recommendation as it is now. A method called
 * within a transaction takes part in it. Why no change is ever passed over:
 * docs/adr/0071-feed-without-gaps.md.
 */
@Component
class RecommendationFeed {
  private final FeedRows rows;
  private final TransactionTemplate transaction;
  private final KeptPacks packs;
  private final Outbox outbox;
  private final Clock clock;

  RecommendationFeed(
      FeedRows rows, TransactionTemplate transaction, KeptPacks packs, Outbox outbox, Clock clock) {
    this.rows = rows;
    this.transaction = transaction;
    this.packs = packs;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Tells what the plan recommends. What another plan of the seller for the same period said before
   * and this one does not say is withdrawn.
   */
  void put(CoachingPlan plan, Status status) {
    show(plan.sellerId(), plan.period(), () -> Optional.of(new Shown(plan, status, Set.of())));
  }

  /**
   * What to tell of a seller and period.
   *
   * @param gone recommendations not to be told
   */
  record Shown(CoachingPlan plan, Status status, Set<String> gone) {}

  /**
   * Tells what is chosen, and withdraws whatever else was told of the seller and period.
   *
   * @param choice made when nobody else can write to the feed any more, so that of two at once the
   *     later one sees what the earlier one did
   */
  void show(String sellerId, String period, Supplier<Optional<Shown>> choice) {
    inTurn(
        turn -> {
          Map<String, FeedRow> before =
              rows.of(sellerId, period).stream()
                  .collect(Collectors.toMap(FeedRow::id, Function.identity()));
          choice
              .get()
              .ifPresent(
                  shown ->
                      told(shown)
                          .forEach(
                              one ->
                                  turn.put(
                                      one,
                                      shown.status(),
                                      Optional.ofNullable(before.remove(one.id())))));
          before.values().forEach(turn::withdraw);
        });
  }

  private List<Told> told(Shown shown) {
    return Told.of(
            shown.plan(),
            packs
                .withHash(shown.plan().rulePack().hash())
                .map(RunningPack::pack)
                .map(pack -> pack.catalogue()))
        .stream()
        .filter(one -> !shown.gone().contains(one.id()))
        .toList();
  }

  /** Withdraws what the plan recommends, if it was told. */
  void withdraw(String planId) {
    inTurn(turn -> rows.ofPlan(planId).forEach(turn::withdraw));
  }

  /**
   * Withdraws everything about the seller and keeps under the pseudonym what others need to take it
   * out too.
   */
  void erase(String sellerId, String pseudonym) {
    inTurn(turn -> rows.rename(sellerId, pseudonym).forEach(turn::withdraw));
  }

  /** Tells where the plan is now; nothing where it was never told, or is withdrawn. */
  void move(String planId, Status status) {
    inTurn(
        turn ->
            rows.ofPlan(planId).stream()
                .filter(row -> row.told() != null && row.status() != status)
                .forEach(row -> turn.change(row, status, row.practised())));
  }

  /** Changes what was last heard of the practice; nothing where it is withdrawn. */
  void practised(String id, Function<@Nullable Practised, Practised> change) {
    inTurn(
        turn ->
            rows.find(id)
                .ifPresent(row -> turn.change(row, row.status(), change.apply(row.practised()))));
  }

  private void inTurn(Consumer<Turn> work) {
    transaction.executeWithoutResult(
        status -> {
          FeedRows.Counter counter = rows.takeTurn();
          Turn turn = new Turn(counter);
          work.accept(turn);
          rows.endTurn(turn.sequence, turn.at);
        });
  }

  /** The writes of one transaction, which holds the counter until its end. */
  private final class Turn {
    private final Instant at;
    private long sequence;

    Turn(FeedRows.Counter counter) {
      Instant now = Instant.now(clock);
      this.at = now.isBefore(counter.at()) ? counter.at() : now;
      this.sequence = counter.sequence();
    }

    void put(Told told, Status status, Optional<FeedRow> before) {
      boolean isNew = before.filter(row -> row.told() != null).isEmpty();
      if (before.filter(row -> told.equals(row.told()) && row.status() == status).isPresent()) {
        return;
      }
      Practised practised = isNew ? null : before.map(FeedRow::practised).orElse(null);
      write(
          new FeedRow(
              told.id(),
              told.sellerId(),
              told.planId(),
              ++sequence,
              isNew ? Change.created : Change.updated,
              status,
              at,
              told,
              practised),
          told.period());
    }

    void change(FeedRow row, Status status, @Nullable Practised practised) {
      Told told = row.told();
      if (told != null && !(status == row.status() && same(practised, row.practised()))) {
        write(
            new FeedRow(
                row.id(),
                row.sellerId(),
                row.planId(),
                ++sequence,
                Change.updated,
                status,
                at,
                told,
                practised),
            told.period());
      }
    }

    void withdraw(FeedRow row) {
      Told told = row.told();
      if (told != null) {
        write(
            new FeedRow(
                row.id(),
                row.sellerId(),
                row.planId(),
                ++sequence,
                Change.withdrawn,
                Status.withdrawn,
                at,
                null,
                null),
            told.period());
      }
    }

    private static boolean same(@Nullable Practised one, @Nullable Practised other) {
      return one == null ? other == null : one.equals(other);
    }

    private void write(FeedRow row, String period) {
      rows.write(row, period);
      outbox.changed(row);
    }
  }
}
