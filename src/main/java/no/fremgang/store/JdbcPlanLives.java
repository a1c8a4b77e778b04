package no.fremgang.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.assessment.PlanChanged;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep;
import no.fremgang.coaching.PlanStep.Kind;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state of a plan beside its document, its steps as rows that are only added. Of two steps from
 * the same revision one changes the row, the other finds it changed.
 */
@Repository
class JdbcPlanLives implements PlanLives {
  private static final List<String> UNDER_WAY =
      Stream.of(State.values()).filter(State::isUnderWay).map(State::name).toList();
  private static final String AGREED =
      """
      select p.seller_id, p.team, p.period, p.as_of, e.plan_id, e.number, e.step, e.from_state, e.to_state, e.person, e.part,
        e.taken_at, e.engine_version, e.content
      from coaching_plan_event e join coaching_plan p on p.id = e.plan_id
      where e.taken_at < ?
        and exists (select 1 from coaching_plan_event a
          where a.plan_id = e.plan_id and a.step = 'AGREEMENT')
      """;
  private static final String IN_ORDER = " order by e.taken_at, e.plan_id, e.number";

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final CoachingPlans plans;
  private final ObjectProvider<Listener> listeners;
  private final EngineVersion engine;
  private final Clock clock;

  JdbcPlanLives(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      CoachingPlans plans,
      ObjectProvider<Listener> listeners,
      EngineVersion engine,
      Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.plans = plans;
    this.listeners = listeners;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Optional<Kept> find(String planId) {
    return sql.sql("select state, revision, seller_id, replaces from coaching_plan where id = ?")
        .param(planId)
        .query(
            (row, n) ->
                new Kept(
                    new PlanLife(State.valueOf(row.getString(1)), row.getLong(2)),
                    row.getString(3),
                    Optional.ofNullable(row.getString(4))))
        .optional();
  }

  @Override
  public List<PlanEvent> history(String planId, long after, int limit) {
    return sql.sql(
            """
            select number, step, from_state, to_state, person, part, taken_at, engine_version,
              content
            from coaching_plan_event
            where plan_id = ? and number > ? order by number fetch first ? rows only
            """)
        .params(planId, after, limit)
        .query((row, n) -> event(row))
        .list();
  }

  @Override
  public List<StepOfPlan> agreedPlans(Instant before) {
    return sql.sql(AGREED + IN_ORDER).params(Times.of(before)).query(this::stepOfPlan).list();
  }

  @Override
  public List<StepOfPlan> agreedPlans(SellerId seller, Instant before) {
    return sql.sql(AGREED + " and p.seller_id = ?" + IN_ORDER)
        .params(Times.of(before), seller.value())
        .query(this::stepOfPlan)
        .list();
  }

  @Override
  public List<Standing> of(SellerId seller, String period) {
    return sql.sql(
            """
            select p.id, p.state, p.made_at, (select max(e.taken_at) from coaching_plan_event e
              where e.plan_id = p.id and e.step = 'AGREEMENT') agreed_at
            from coaching_plan p where p.seller_id = ? and p.period = ?
            """)
        .params(seller.value(), period)
        .query(
            (row, n) ->
                new Standing(
                    row.getString(1),
                    State.valueOf(row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  @Override
  public List<PlansFor> all() {
    return sql.sql("select distinct seller_id, period from coaching_plan order by 1, 2")
        .query((row, n) -> new PlansFor(new SellerId(row.getString(1)), row.getString(2)))
        .list();
  }

  @Override
  public List<String> sellersUnderWay(List<String> sellers) {
    Set<String> asked = Set.copyOf(sellers);
    return sql
        .sql("select distinct seller_id from coaching_plan where state in (:states)")
        .param("states", UNDER_WAY)
        .query(String.class)
        .list()
        .stream()
        .filter(asked::contains)
        .toList();
  }

  private StepOfPlan stepOfPlan(ResultSet row, int number) throws SQLException {
    return new StepOfPlan(
        new PlanKey(
            row.getString("plan_id"),
            row.getString("seller_id"),
            row.getString("team"),
            Period.parse(row.getString("period")),
            row.getObject("as_of", LocalDate.class)),
        event(row));
  }

  private PlanEvent event(ResultSet row) throws SQLException {
    return new PlanEvent(
        row.getLong("number"),
        State.valueOf(row.getString("from_state")),
        State.valueOf(row.getString("to_state")),
        new Participant(row.getString("person"), Part.valueOf(row.getString("part"))),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        row.getString("engine_version"),
        json.readValue(row.getString("content"), type(Kind.valueOf(row.getString("step")))));
  }

  private static Class<? extends PlanStep> type(Kind kind) {
    return switch (kind) {
      case COMMENT -> PlanStep.Comment.class;
      case OBJECTION -> PlanStep.Objection.class;
      case DECISION -> PlanStep.Decision.class;
      case RE_RUN -> PlanStep.ReRun.class;
      case AGREEMENT -> PlanStep.Agreement.class;
      case SESSION -> PlanStep.Session.class;
      case FOLLOW_UP -> PlanStep.FollowUp.class;
      case CLOSING -> PlanStep.Closing.class;
      case WITHDRAWAL -> PlanStep.Withdrawal.class;
    };
  }

  @Override
  public PlanEvent take(String planId, PlanLife seen, PlanStep step, Participant by) {
    return Objects.requireNonNull(transaction.execute(status -> recorded(planId, seen, step, by)));
  }

  @Override
  public PlanEvent replace(
      String planId,
      PlanLife seen,
      PlanStep.ReRun step,
      Participant by,
      String dataVersion,
      MadePlan successor) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              plans.keep(dataVersion, List.of(successor));
              sql.sql("update coaching_plan set replaces = ? where id = ? and replaces is null")
                  .params(planId, step.newPlan())
                  .update();
              return recorded(planId, seen, step, by);
            }));
  }

  private PlanEvent recorded(String planId, PlanLife seen, PlanStep step, Participant by) {
    PlanLife next = seen.after(step.kind(), by.part());
    int moved =
        sql.sql("update coaching_plan set state = ?, revision = ? where id = ? and revision = ?")
            .params(next.state().name(), next.revision(), planId, seen.revision())
            .update();
    if (moved != 1) {
      throw new PlanChanged();
    }
    OffsetDateTime now = Times.of(Instant.now(clock));
    PlanEvent event =
        new PlanEvent(
            next.revision(), seen.state(), next.state(), by, now.toInstant(), engine.value(), step);
    insert(planId, event, now);
    listeners.orderedStream().forEach(listener -> listener.taken(planId, event));
    return event;
  }

  private void insert(String planId, PlanEvent event, OffsetDateTime at) {
    sql.sql(
            """
            insert into coaching_plan_event (plan_id, number, step, from_state, to_state, person,
              part, taken_at, engine_version, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            planId,
            event.number(),
            event.step().kind().name(),
            event.from().name(),
            event.to().name(),
            event.by().person(),
            event.by().part().name(),
            at,
            event.engineVersion(),
            json.writeValueAsString(event.step()))
        .update();
  }
}
