package no.fremgang.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataRewritten;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.Effects;
import no.fremgang.assessment.Figures;
import no.fremgang.assessment.PlanGoal;
import no.fremgang.assessment.Provenance;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Explanation;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps plans as the documents they were, gzipped, with what one looks for in columns of their own.
 */
@Repository
class JdbcCoachingPlans implements CoachingPlans, Effects.CoachedSellers {
  private static final String INSERT =
      """
      insert into coaching_plan (id, seller_id, team, manager_id, period, as_of, pack_version,
        pack_hash, data_version, engine_version, made_at, document, explanation, earlier)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String AFTER =
      """
       and (as_of < (select as_of from coaching_plan where id = ?)
        or as_of = (select as_of from coaching_plan where id = ?) and id > ?)
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final EngineVersion engine;
  private final AuditLog audit;
  private final Figures figures;
  private final ObjectProvider<Listener> listeners;
  private final Clock clock;

  JdbcCoachingPlans(
      JdbcTemplate jdbc,
      EngineVersion engine,
      AuditLog audit,
      Figures figures,
      ObjectProvider<Listener> listeners,
      Clock clock) {
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
    this.engine = engine;
    this.audit = audit;
    this.figures = figures;
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void keep(String dataVersion, List<MadePlan> plans) {
    Set<String> inserted = inserted(dataVersion, plans);
    jdbc.batchUpdate(
        """
        insert into coaching_plan_goal (plan_id, cause, factor, seller_id, as_of)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        plans.stream().map(made -> made.made().plan()).flatMap(JdbcCoachingPlans::goals).toList());
    List<CoachingPlan> made = plans.stream().map(p -> p.made().plan()).toList();
    List<CoachingPlan> first = made.stream().filter(p -> inserted.contains(p.id())).toList();
    audit.changed(first.stream().map(plan -> made(plan, dataVersion)).toList());
    listeners.orderedStream().forEach(listener -> listener.made(made));
    afterCommit(() -> figures.plansMade(first));
  }

  /**
   * The ids of those that were not kept before. The database names them, because neither a look
   * beforehand nor the counts of a batch tell them apart when two servers keep the same plan.
   */
  private Set<String> inserted(String dataVersion, List<MadePlan> plans) {
    OffsetDateTime now = Times.of(Instant.now(clock));
    KeyHolder keys = new GeneratedKeyHolder();
    try {
      jdbc.batchUpdate(
          connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
          new Rows(plans.stream().map(made -> row(made, dataVersion, now)).toList()),
          keys);
    } catch (DataIntegrityViolationException gone) {
      // A seller was erased while the plans were made, and the data have another version now.
      throw new DataRewritten(gone);
    }
    return keys.getKeyList().stream()
        .flatMap(key -> key.values().stream())
        .map(String::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Rows(List<@Nullable Object[]> rows) implements BatchPreparedStatementSetter {
    @Override
    public void setValues(PreparedStatement statement, int number) throws SQLException {
      new ArgumentPreparedStatementSetter(rows.get(number)).setValues(statement);
    }

    @Override
    public int getBatchSize() {
      return rows.size();
    }
  }

  private static Stream<Object[]> goals(CoachingPlan plan) {
    return PlanGoal.of(plan).stream()
        .map(
            goal ->
                new Object[] {
                  plan.id(), goal.cause(), goal.factor(), plan.sellerId(), plan.asOf()
                });
  }

  private static void afterCommit(Runnable counting) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      counting.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counting.run();
          }
        });
  }

  private static Deed made(CoachingPlan plan, String dataVersion) {
    return Deed.change(
        "coaching-plan.made",
        dataVersion,
        plan.rulePack().hash(),
        "coaching-plans/" + plan.id(),
        "sellers/" + plan.sellerId());
  }

  private @Nullable Object[] row(MadePlan made, String dataVersion, OffsetDateTime now) {
    CoachingPlan plan = made.made().plan();
    return new @Nullable Object[] {
      plan.id(),
      plan.sellerId(),
      plan.team(),
      made.managerId(),
      plan.period(),
      plan.asOf(),
      plan.rulePack().version(),
      plan.rulePack().hash(),
      dataVersion,
      engine.value(),
      now,
      Gzip.packed(out -> json.writeValue(out, plan)),
      Gzip.packed(out -> json.writeValue(out, made.made().explanation())),
      made.earlier().equals(EarlierPlan.NONE) ? null : json.writeValueAsString(made.earlier())
    };
  }

  @Override
  public Set<String> in(String factor, LocalDate first, LocalDate last) {
    return new HashSet<>(
        sql.sql(
                """
                select seller_id from coaching_plan_goal
                where factor = ? and as_of between ? and ?
                union
                select pseudonym from erased_coaching
                where factor = ? and as_of between ? and ?
                """)
            .params(factor, first, last, factor, first, last)
            .query(String.class)
            .list());
  }

  @Override
  public Optional<CoachingPlan> find(String id) {
    return document(id).map(this::parsed);
  }

  private CoachingPlan parsed(String document) {
    return json.readValue(document, CoachingPlan.class);
  }

  @Override
  public Optional<Explanation> explanation(String id) {
    return packed("explanation", id).map(text -> json.readValue(text, Explanation.class));
  }

  @Override
  public Optional<String> document(String id) {
    return packed("document", id);
  }

  private Optional<String> packed(String column, String id) {
    return sql.sql("select " + column + " from coaching_plan where id = ?")
        .param(id)
        .query(byte[].class)
        .optional()
        .map(Gzip::unpacked);
  }

  @Override
  public Optional<Provenance> provenance(String id) {
    return sql.sql("select data_version, engine_version, made_at from coaching_plan where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Provenance(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public Optional<EarlierPlan> earlier(String id) {
    return sql.sql("select earlier from coaching_plan where id = ? and earlier is not null")
        .param(id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, EarlierPlan.class));
  }

  @Override
  public boolean isKept(CoachingPlan plan) {
    return document(plan.id()).filter(json.writeValueAsString(plan)::equals).isPresent();
  }

  @Override
  public List<CoachingPlan> of(SellerId seller, Wish wish) {
    StringBuilder where =
        new StringBuilder("select document from coaching_plan where seller_id = ?");
    List<Object> values = new ArrayList<>(List.of(seller.value()));
    if (wish.period() != null) {
      where.append(" and period = ?");
      values.add(wish.period());
    }
    if (wish.state() != null) {
      where.append(" and state = ?");
      values.add(wish.state().name());
    }
    if (wish.after() != null) {
      where.append(AFTER);
      values.addAll(List.of(wish.after(), wish.after(), wish.after()));
    }
    values.add(wish.limit());
    return sql
        .sql(where + " order by as_of desc, id fetch first ? rows only")
        .params(values)
        .query(byte[].class)
        .list()
        .stream()
        .map(Gzip::unpacked)
        .map(this::parsed)
        .toList();
  }
}
