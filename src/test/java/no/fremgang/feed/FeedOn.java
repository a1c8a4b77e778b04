package no.fremgang.feed;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.store.Database;
import no.fremgang.store.SetClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A feed on an empty database. */
final class FeedOn implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

  /** Plans of the tests name no kept pack, so their texts are their own. */
  static final KeptPacks PACKS =
      new KeptPacks(
          new NoPacks(),
          new ActivePack(
              new ActivePack.InForce(RunningPack.of(RunningPack.product()), "test", NOW)),
          new RunningPacks(1));

  final HikariDataSource source;
  final JdbcTemplate jdbc;
  final TransactionTemplate transaction;
  final SetClock clock = new SetClock(NOW);
  final FeedRows rows;
  final FeedEpochs epochs;
  final List<FeedRow> sent = new ArrayList<>();
  final RecommendationFeed feed;

  FeedOn(Database database) {
    this.source = database.fresh();
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.rows = new FeedRows(jdbc);
    this.epochs = new FeedEpochs(jdbc, transaction, rows, clock);
    this.feed = feed(clock, sent::add);
  }

  RecommendationFeed feed(Clock at, Outbox outbox) {
    return new RecommendationFeed(rows, transaction, PACKS, outbox, at);
  }

  /** Everything in the feed, in order. */
  List<FeedRow> all() {
    return rows.after(0, Instant.EPOCH, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    source.close();
  }
}
