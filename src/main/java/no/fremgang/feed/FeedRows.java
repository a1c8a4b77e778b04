package no.fremgang.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.fremgang.feed.FeedRow.Change;
import no.fremgang.feed.FeedRow.Practised;
import no.fremgang.feed.FeedRow.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the feed, and the counter whose lock makes their order the order of commits. */
@Repository
class FeedRows {
  private static final String ROW =
      """
      select id, seller_id, plan_id, sequence, change, status, changed_at, told, practised
      from feed_recommendation
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;

  FeedRows(JdbcTemplate jdbc) {
    this.sql = JdbcClient.create(jdbc);
  }

  /** The last place given out, and when. */
  record Counter(long sequence, Instant at) {}

  /**
   * Waits until no other transaction writes to the feed, and keeps others waiting until its end.
   */
  Counter takeTurn() {
    return sql.sql("select last_sequence, last_at from feed_counter where one = 1 for update")
        .query(
            (row, n) ->
                new Counter(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .single();
  }

  void endTurn(long sequence, Instant at) {
    sql.sql("update feed_counter set last_sequence = ?, last_at = ? where one = 1")
        .params(sequence, utc(at))
        .update();
  }

  /** The last place given out. */
  long lastSequence() {
    return sql.sql("select last_sequence from feed_counter where one = 1")
        .query(Long.class)
        .single();
  }

  /** Which plans were told at the last start. */
  String plansTold() {
    return sql.sql("select plans from feed_counter where one = 1").query(String.class).single();
  }

  void plansTold(String setting) {
    sql.sql("update feed_counter set plans = ? where one = 1").param(setting).update();
  }

  void write(FeedRow row, String period) {
    int had =
        sql.sql(
                """
                update feed_recommendation set plan_id = ?, sequence = ?, change = ?, status = ?,
                  changed_at = ?, told = ?, practised = ? where id = ?
                """)
            .param(row.planId())
            .param(row.sequence())
            .param(row.change().name())
            .param(row.status().name())
            .param(utc(row.changedAt()))
            .param(text(row.told()))
            .param(text(row.practised()))
            .param(row.id())
            .update();
    if (had == 0) {
      sql.sql(
              """
              insert into feed_recommendation (id, seller_id, period, plan_id, sequence, change,
                status, changed_at, told, practised)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(row.id())
          .param(row.sellerId())
          .param(period)
          .param(row.planId())
          .param(row.sequence())
          .param(row.change().name())
          .param(row.status().name())
          .param(utc(row.changedAt()))
          .param(text(row.told()))
          .param(text(row.practised()))
          .update();
    }
  }

  private @Nullable String text(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }

  Optional<FeedRow> find(String id) {
    return sql.sql(ROW + " where id = ?").param(id).query((row, n) -> row(row)).optional();
  }

  List<FeedRow> ofPlan(String planId) {
    return sql.sql(ROW + " where plan_id = ? order by id")
        .param(planId)
        .query((row, n) -> row(row))
        .list();
  }

  List<FeedRow> of(String sellerId, String period) {
    return sql.sql(ROW + " where seller_id = ? and period = ? order by id")
        .params(sellerId, period)
        .query((row, n) -> row(row))
        .list();
  }

  List<FeedRow> ofSeller(String sellerId) {
    return sql.sql(ROW + " where seller_id = ? order by sequence")
        .param(sellerId)
        .query((row, n) -> row(row))
        .list();
  }

  /** Gives the seller's rows another seller id, and what is queued about them to nobody. */
  List<FeedRow> rename(String sellerId, String other) {
    sql.sql(
            """
            delete from webhook_event
            where subject in (select id from feed_recommendation where seller_id = ?)
            """)
        .param(sellerId)
        .update();
    sql.sql("update feed_recommendation set seller_id = ? where seller_id = ?")
        .params(other, sellerId)
        .update();
    return ofSeller(other);
  }

  /** Rows that came to their place after the one given, and not before the time, in order. */
  List<FeedRow> after(long sequence, Instant since, int limit) {
    return sql.sql(
            ROW
                + " where sequence > ? and changed_at >= ? order by sequence fetch first ? rows"
                + " only")
        .params(sequence, utc(since), limit)
        .query((row, n) -> row(row))
        .list();
  }

  private FeedRow row(ResultSet row) throws SQLException {
    String told = row.getString("told");
    String practised = row.getString("practised");
    return new FeedRow(
        row.getString("id"),
        row.getString("seller_id"),
        row.getString("plan_id"),
        row.getLong("sequence"),
        Change.valueOf(row.getString("change")),
        Status.valueOf(row.getString("status")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        told == null ? null : json.readValue(told, Told.class),
        practised == null ? null : json.readValue(practised, Practised.class));
  }

  static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
