package no.fremgang.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.fremgang.core.Text;
import no.fremgang.feed.Delivery.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on its way to webhooks, and the log of what came of it. */
@Repository
class Deliveries {
  /** Longer than an attempt takes; a worker that was killed is followed by another one then. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private static final int LONGEST_PROBLEM = 500;
  private static final int LOOKED_AT = 20;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Deliveries(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A delivery whose time has come, this worker's for a while.
   *
   * @param tries attempts made since it was queued
   */
  record Due(long number, String webhookId, String eventId, String body, int tries) {}

  Optional<Due> claim() {
    List<Due> open =
        sql.sql(
                """
                select d.number, d.webhook_id, d.event_id, e.body, d.tries
                from webhook_delivery d
                join webhook_event e on e.id = d.event_id
                join webhook w on w.id = d.webhook_id
                where d.state = 'PENDING' and d.next_attempt_at <= ? and w.disabled_at is null
                  and (d.lease_until is null or d.lease_until < ?)
                order by d.next_attempt_at, d.number fetch first ? rows only
                """)
            .params(now(), now(), LOOKED_AT)
            .query(
                (row, n) ->
                    new Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5)))
            .list();
    return open.stream().filter(due -> won(due.number())).findFirst();
  }

  private boolean won(long number) {
    return sql.sql(
                """
                update webhook_delivery set lease_until = ?
                where number = ? and state = 'PENDING' and (lease_until is null or lease_until < ?)
                """)
            .params(FeedRows.utc(Instant.now(clock).plus(LEASE)), number, now())
            .update()
        == 1;
  }

  /** Notes an attempt and what follows; {@code next} is the time of the next one, if any. */
  void attempted(Due due, Sender.Answer answer, State state, Optional<Instant> next) {
    transaction.executeWithoutResult(
        status -> {
          note(due, answer);
          sql.sql(
                  """
                  update webhook_delivery set state = ?, tries = tries + 1, next_attempt_at = ?,
                    lease_until = null where number = ?
                  """)
              .params(
                  state.name(),
                  FeedRows.utc(next.orElseGet(() -> Instant.now(clock))),
                  due.number())
              .update();
        });
  }

  private void note(Due due, Sender.Answer answer) {
    Text problem = answer.problem() == null ? null : answer.problem().cut(LONGEST_PROBLEM);
    sql.sql(
            """
            insert into webhook_attempt (delivery_number, attempt, at, status, problem, problem_nb)
            select number, (select count(*) from webhook_attempt where delivery_number = ?),
              cast(? as timestamp with time zone), cast(? as integer), cast(? as varchar(500)),
              cast(? as varchar(500))
            from webhook_delivery where number = ?
            """)
        .param(due.number())
        .param(now())
        .param(answer.status())
        .param(problem == null ? null : problem.en())
        .param(problem == null ? null : problem.nb())
        .param(due.number())
        .update();
  }

  /** Newest first, those before the number. */
  List<Delivery> of(String webhookId, long before, int limit) {
    return sql.sql(
            """
            select d.number, d.event_id, e.type, e.subject, e.at, d.state, d.next_attempt_at
            from webhook_delivery d join webhook_event e on e.id = d.event_id
            where d.webhook_id = ? and d.number < ?
            order by d.number desc fetch first ? rows only
            """)
        .params(webhookId, before, limit)
        .query((row, n) -> delivery(row))
        .list();
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString(6));
    return new Delivery(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        state,
        state == State.PENDING ? row.getObject(7, OffsetDateTime.class).toInstant() : null,
        attempts(row.getLong(1)));
  }

  private List<Delivery.Attempt> attempts(long number) {
    return sql.sql(
            """
            select at, status, problem, problem_nb from webhook_attempt
            where delivery_number = ? order by attempt
            """)
        .param(number)
        .query(
            (row, n) ->
                new Delivery.Attempt(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, Integer.class),
                    Text.kept(row.getString(3), row.getString(4))))
        .list();
  }

  /** Sends it again, with all attempts before it. False where the webhook has no such delivery. */
  boolean again(String webhookId, long number) {
    return sql.sql(
                """
                update webhook_delivery set state = 'PENDING', tries = 0, next_attempt_at = ?
                where webhook_id = ? and number = ?
                """)
            .params(now(), webhookId, number)
            .update()
        == 1;
  }

  /**
   * Deliveries and their log go with their events.
   *
   * @return how many events went
   */
  long forgetBefore(Instant time) {
    return sql.sql("delete from webhook_event where at < ?").param(FeedRows.utc(time)).update();
  }

  private OffsetDateTime now() {
    return FeedRows.utc(Instant.now(clock));
  }
}
