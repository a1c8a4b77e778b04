package no.fremgang.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import no.fremgang.assessment.CoachingSessions;
import no.fremgang.assessment.PlanChanged;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in a table of their own, written together with the step. */
@Repository
class JdbcCoachingSessions implements CoachingSessions {
  private static final int TRIES = 5;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final PlanLives lives;
  private final Clock clock;

  JdbcCoachingSessions(
      JdbcTemplate jdbc, TransactionTemplate transaction, PlanLives lives, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.lives = lives;
    this.clock = clock;
  }

  @Override
  public Session add(String planId, LocalDate heldOn, String note, Participant by) {
    for (int i = 1; ; i++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(status -> added(planId, heldOn, note, by)));
      } catch (PlanChanged meanwhile) {
        if (i == TRIES) {
          throw meanwhile;
        }
      }
    }
  }

  private Session added(String planId, LocalDate heldOn, String note, Participant by) {
    PlanLives.Kept kept = lives.find(planId).orElseThrow(() -> new UnknownCoachingPlan(planId));
    PlanEvent event = lives.take(planId, kept.life(), new PlanStep.Session(heldOn), by);
    OffsetDateTime now = Times.of(Instant.now(clock));
    sql.sql(
            """
            insert into coaching_session (plan_id, number, held_on, person, part, recorded_at, note)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(planId, event.number(), heldOn, by.person(), by.part().name(), now, note)
        .update();
    return new Session(event.number(), heldOn, by, now.toInstant(), note);
  }

  @Override
  public List<Session> of(String planId, long after, int limit) {
    return sql.sql(
            """
            select number, held_on, person, part, recorded_at, note from coaching_session
            where plan_id = ? and number > ? order by number fetch first ? rows only
            """)
        .params(planId, after, limit)
        .query(
            (row, n) ->
                new Session(
                    row.getLong(1),
                    row.getObject(2, LocalDate.class),
                    new Participant(row.getString(3), Part.valueOf(row.getString(4))),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6)))
        .list();
  }
}
