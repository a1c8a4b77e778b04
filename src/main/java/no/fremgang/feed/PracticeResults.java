package no.fremgang.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.feed.FeedRow.Outcome;
import no.fremgang.feed.FeedRow.Practised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What learning tools reported, and what came of each report. */
@Repository
class PracticeResults {
  private static final String ROW =
      "select id, seller_id, recommendation_id, outcome, at, score from practice_result";

  /** As far as the clock of a learning tool may be ahead of ours. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final RecommendationFeed feed;
  private final FeedRows rows;
  private final Clock clock;

  PracticeResults(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      RecommendationFeed feed,
      FeedRows rows,
      Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.feed = feed;
    this.rows = rows;
    this.clock = clock;
  }

  /** What came of a report; the names are those of the JSON. */
  enum Taken {
    accepted,
    repeated,
    refused
  }

  /**
   * @param why why it was refused and what to do, null otherwise
   */
  record Verdict(Taken taken, @Nullable Text why) {
    static Verdict refused(String en, String nb) {
      return new Verdict(Taken.refused, new Text(en, nb));
    }

    /** Null unless it was refused. */
    @Nullable String problem(Language language) {
      return why == null ? null : why.in(language);
    }
  }

  /** Keeps the report and marks the practice on its recommendation, both or neither. */
  Verdict take(PracticeReport given) {
    PracticeReport report = toMicros(given);
    Verdict verdict = transaction.execute(status -> taken(report));
    return verdict == null ? Verdict.refused("Nothing was done.", "Ingenting ble gjort.") : verdict;
  }

  /** As times are kept, so that the same report read back is equal. */
  private static PracticeReport toMicros(PracticeReport report) {
    return new PracticeReport(
        report.id(),
        report.sellerId(),
        report.recommendationId(),
        report.outcome(),
        report.at().truncatedTo(ChronoUnit.MICROS),
        report.score());
  }

  private Verdict taken(PracticeReport report) {
    Optional<PracticeReport> before = find(report.id());
    if (before.isPresent()) {
      return before.get().equals(report)
          ? new Verdict(Taken.repeated, null)
          : Verdict.refused(
              "The id \"" + report.id() + "\" stands for another report. Give each its own.",
              "Id-en \"" + report.id() + "\" står for en annen rapport. Gi hver sin egen.");
    }
    Optional<FeedRow> row = rows.find(report.recommendationId());
    Optional<Verdict> refused = refused(report, row).or(() -> toCome(report.at()));
    if (refused.isPresent()) {
      return refused.get();
    }
    keep(report, row.orElseThrow().planId());
    feed.practised(report.recommendationId(), had -> latest(had, report));
    return new Verdict(Taken.accepted, null);
  }

  private static Optional<Verdict> refused(PracticeReport report, Optional<FeedRow> row) {
    String id = report.recommendationId();
    if (row.isEmpty()) {
      return Optional.of(
          Verdict.refused(
              "There is no recommendation \"" + id + "\". Send an id or activityId of the feed.",
              "Det finnes ingen anbefaling \""
                  + id
                  + "\". Send en id eller activityId fra feeden."));
    }
    if (!row.get().sellerId().equals(report.sellerId())) {
      String seller = "\"" + report.sellerId() + "\"";
      return Optional.of(
          Verdict.refused(
              "Recommendation "
                  + id
                  + " is not of seller "
                  + seller
                  + ". Send the sellerId the feed names with it.",
              "Anbefaling "
                  + id
                  + " gjelder ikke selger "
                  + seller
                  + ". Send den sellerId-en feeden oppgir sammen med den."));
    }
    return row.get().told() == null
        ? Optional.of(
            Verdict.refused(
                "Recommendation " + id + " has been withdrawn. Read the feed and take it out.",
                "Anbefaling " + id + " er trukket tilbake. Les feeden og ta den ut."))
        : Optional.empty();
  }

  /** Practice cannot be done before it was: such a report would outlast every later one. */
  private Optional<Verdict> toCome(Instant at) {
    return at.isAfter(Instant.now(clock).plus(CLOCKS_APART))
        ? Optional.of(
            Verdict.refused(
                "The time " + at + " is still to come. Send when the practice was done.",
                "Tidspunktet " + at + " har ikke vært ennå. Send når øvingen ble gjort."))
        : Optional.empty();
  }

  /** Done stays done; of two reports that say the same, the later one counts. */
  private static Practised latest(@Nullable Practised had, PracticeReport report) {
    Practised now = new Practised(report.outcome(), report.at(), report.score());
    if (had == null) {
      return now;
    }
    boolean keeps =
        had.outcome().isDone() == now.outcome().isDone()
            ? had.at().isAfter(now.at())
            : had.outcome().isDone();
    return keeps ? had : now;
  }

  private void keep(PracticeReport report, String planId) {
    sql.sql(
            """
            insert into practice_result (id, recommendation_id, plan_id, seller_id, outcome, at,
              score, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(report.id())
        .param(report.recommendationId())
        .param(planId)
        .param(report.sellerId())
        .param(report.outcome().name())
        .param(FeedRows.utc(report.at()))
        .param(report.score())
        .param(FeedRows.utc(Instant.now(clock)))
        .update();
  }

  private Optional<PracticeReport> find(String id) {
    return sql.sql(ROW + " where id = ?").param(id).query((row, n) -> report(row)).optional();
  }

  /** What was reported for the plan's recommendations, oldest first. */
  List<PracticeReport> ofPlan(String planId) {
    return sql.sql(ROW + " where plan_id = ? order by at, id")
        .param(planId)
        .query((row, n) -> report(row))
        .list();
  }

  /** What was reported of the seller, oldest first. */
  List<PracticeReport> ofSeller(String sellerId) {
    return sql.sql(ROW + " where seller_id = ? order by at, id")
        .param(sellerId)
        .query((row, n) -> report(row))
        .list();
  }

  private static PracticeReport report(ResultSet row) throws SQLException {
    return new PracticeReport(
        row.getString("id"),
        row.getString("seller_id"),
        row.getString("recommendation_id"),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("score", Double.class));
  }
}
