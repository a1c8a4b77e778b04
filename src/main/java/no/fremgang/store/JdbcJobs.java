package no.fremgang.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.Jobs;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs as rows. A worker owns a job by a lease that ends by itself; whatever it keeps is kept in
 * one transaction with the proof that the lease is still its own.
 */
@Repository
class JdbcJobs implements Jobs {
  private static final int LONGEST_PROBLEM = 1000;
  private static final String JOB =
      """
      select id, team, period, as_of, data_version, pack_hash, state, total, made, failed,
        requested_at, finished_at, problem, problem_nb from job
      """;

  private static final String OPEN =
      " state in ('QUEUED', 'RUNNING') and (lease_until is null or lease_until < :now)";

  private static final String AFTER =
      """
       and (requested_at < (select requested_at from job where id = :after)
        or requested_at = (select requested_at from job where id = :after) and id > :after)
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final CoachingPlans plans;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;
  private final int attempts;

  /**
   * @param lease far longer than the time between two renewals, and than clocks of servers differ
   * @param attempts times a job is taken up without a plan made before it is given up; 1 or more
   */
  JdbcJobs(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      CoachingPlans plans,
      AuditLog audit,
      Clock clock,
      @Value("${fremgang.jobs.lease}") Duration lease,
      @Value("${fremgang.jobs.attempts}") int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "fremgang.jobs.attempts is " + attempts + ". Set at least 1, such as 5.");
    }
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.plans = plans;
    this.audit = audit;
    this.clock = clock;
    this.lease = lease;
    this.attempts = attempts;
  }

  @Override
  public Job submit(Job.Work work, int total) {
    String id = "job-" + UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          add(id, work, total);
          audit.changed(
              List.of(
                  Deed.change("job.submitted", work.dataVersion(), work.packHash(), "jobs/" + id)));
        });
    return find(id).orElseThrow();
  }

  private void add(String id, Job.Work work, int total) {
    sql.sql(
            """
            insert into job (id, team, period, as_of, data_version, pack_hash, state, total, made,
              failed, requested_at)
            values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, 0, 0, ?)
            """)
        .param(id)
        .param(work.team())
        .param(work.period().toString())
        .param(work.asOf())
        .param(work.dataVersion())
        .param(work.packHash())
        .param(total)
        .param(now())
        .update();
  }

  @Override
  public Optional<Job> find(String id) {
    return sql.sql(JOB + " where id = ?").param(id).query(JdbcJobs::job).optional();
  }

  @Override
  public List<Job> list(Wish wish) {
    if (wish.teams() != null && wish.teams().isEmpty()) {
      return List.of();
    }
    StringBuilder where = new StringBuilder(JOB + " where 1 = 1");
    Map<String, Object> values = new HashMap<>(Map.of("limit", wish.limit()));
    if (wish.teams() != null) {
      where.append(" and team in (:teams)");
      values.put("teams", wish.teams());
    }
    if (wish.state() != null) {
      where.append(" and state = :state");
      values.put("state", wish.state().name());
    }
    if (wish.after() != null) {
      where.append(AFTER);
      values.put("after", wish.after());
    }
    return sql.sql(where + " order by requested_at desc, id fetch first :limit rows only")
        .params(values)
        .query(JdbcJobs::job)
        .list();
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Job(
        row.getString("id"),
        new Job.Work(
            row.getString("team"),
            Period.parse(row.getString("period")),
            row.getObject("as_of", LocalDate.class),
            row.getString("data_version"),
            row.getString("pack_hash")),
        Job.State.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("made"),
        row.getInt("failed"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        Text.kept(row.getString("problem"), row.getString("problem_nb")));
  }

  @Override
  public List<Job.Outcome> outcomes(String id, String cursor, int limit) {
    return sql.sql(
            """
            select seller_id, plan_id, problem, problem_nb from job_seller
            where job_id = ? and seller_id > ? order by seller_id fetch first ? rows only
            """)
        .params(id, cursor, limit)
        .query(
            (row, n) ->
                new Job.Outcome(
                    row.getString(1),
                    row.getString(2),
                    Text.kept(row.getString(3), row.getString(4))))
        .list();
  }

  @Override
  public Optional<Job> claim(String worker) {
    giveUp();
    return sql
        .sql("select id from job where " + OPEN + " order by requested_at, id")
        .param("now", now())
        .query(String.class)
        .list()
        .stream()
        .filter(id -> won(id, worker))
        .findFirst()
        .flatMap(this::find);
  }

  /** What killed its server every time would go on doing so. */
  private void giveUp() {
    Text problem =
        givenUp(
            new Text(
                "each time the server that worked on it ended or was cut off.",
                "hver gang stanset serveren som arbeidet med den, eller mistet forbindelsen."));
    sql.sql(
            """
            update job set state = 'FAILED', finished_at = :now, worker = null, lease_until = null,
              problem = coalesce(attempt_problem, :problem),
              problem_nb = coalesce(attempt_problem, :problemNb)
            where attempts >= :most and
            """
                + OPEN)
        .param("now", now())
        .param("most", attempts)
        .param("problem", problem.en())
        .param("problemNb", problem.nb())
        .update();
  }

  /** Of several workers that see the job open, the one whose update finds it so. */
  private boolean won(String id, String worker) {
    return sql.sql(
                """
                update job set state = 'RUNNING', worker = :worker, lease_until = :end,
                  attempts = attempts + 1, attempt_problem = null
                where id = :id and
                """
                    + OPEN)
            .param("worker", worker)
            .param("end", leaseEnd())
            .param("id", id)
            .param("now", now())
            .update()
        == 1;
  }

  @Override
  public boolean renew(String id, String worker) {
    return sql.sql(
                "update job set lease_until = ? where id = ? and worker = ? and state = 'RUNNING'")
            .params(leaseEnd(), id, worker)
            .update()
        == 1;
  }

  @Override
  public Set<String> doneSellers(String id) {
    return new HashSet<>(
        sql.sql("select seller_id from job_seller where job_id = ?")
            .param(id)
            .query(String.class)
            .list());
  }

  @Override
  public boolean keep(Job job, String worker, List<MadePlan> made, List<Job.Outcome> outcomes) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!counted(job.id(), worker, made.size(), outcomes.size() - made.size())) {
                return false;
              }
              plans.keep(job.work().dataVersion(), made);
              jdbc.batchUpdate(
                  "insert into job_seller (job_id, seller_id, plan_id, problem, problem_nb)"
                      + " values (?, ?, ?, ?, ?)",
                  outcomes.stream().map(outcome -> row(job.id(), outcome)).toList());
              return true;
            }));
  }

  /** Also takes the lock of the row, so that nobody claims the job until the end. */
  private boolean counted(String id, String worker, int made, int failed) {
    return sql.sql(
                """
                update job set made = made + ?, failed = failed + ?, lease_until = ?,
                  attempts = 0
                where id = ? and worker = ? and state = 'RUNNING'
                """)
            .params(made, failed, leaseEnd(), id, worker)
            .update()
        == 1;
  }

  private static @Nullable Object[] row(String id, Job.Outcome outcome) {
    Text problem = shortened(outcome.problem());
    return new @Nullable Object[] {
      id,
      outcome.sellerId(),
      outcome.planId(),
      problem == null ? null : problem.en(),
      problem == null ? null : problem.nb()
    };
  }

  @Override
  public void finish(String id, String worker) {
    end(id, worker, "DONE", null);
  }

  @Override
  public void fail(String id, String worker, Text problem) {
    end(id, worker, "FAILED", problem);
  }

  private void end(String id, String worker, String state, @Nullable Text problem) {
    Text kept = shortened(problem);
    sql.sql(
            """
            update job set state = ?, problem = ?, problem_nb = ?, finished_at = ?, worker = null,
              lease_until = null
            where id = ? and worker = ?
            """)
        .param(state)
        .param(kept == null ? null : kept.en())
        .param(kept == null ? null : kept.nb())
        .param(now())
        .param(id)
        .param(worker)
        .update();
  }

  @Override
  public void release(String id, String worker) {
    sql.sql(
            """
            update job set state = 'QUEUED', worker = null, lease_until = null,
              attempts = case when attempts > 0 then attempts - 1 else 0 end
            where id = ? and worker = ? and state = 'RUNNING'
            """)
        .params(id, worker)
        .update();
  }

  @Override
  public void postpone(String id, String worker, String problem) {
    int tried =
        sql.sql("select attempts from job where id = ? and worker = ?")
            .params(id, worker)
            .query(Integer.class)
            .optional()
            .orElse(0);
    if (tried >= attempts) {
      fail(id, worker, givenUp(Text.each(told -> problem + ".")));
      return;
    }
    sql.sql(
            """
            update job set state = 'QUEUED', worker = null, lease_until = ?, attempt_problem = ?
            where id = ? and worker = ? and state = 'RUNNING'
            """)
        .param(Times.of(Instant.now(clock).plus(lease.multipliedBy(1L << Math.max(0, tried - 1)))))
        .param(problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())))
        .param(id)
        .param(worker)
        .update();
  }

  private Text givenUp(Text why) {
    return new Text(
        "Given up after "
            + attempts
            + " attempts in which no plan was made: "
            + why.en()
            + " Ask for the plans again when that is mended.",
        "Gitt opp etter "
            + attempts
            + " forsøk der ingen plan ble laget: "
            + why.nb()
            + " Be om planene på nytt når det er ordnet.");
  }

  private static @Nullable Text shortened(@Nullable Text problem) {
    return problem == null ? null : problem.cut(LONGEST_PROBLEM);
  }

  private OffsetDateTime now() {
    return Times.of(Instant.now(clock));
  }

  private OffsetDateTime leaseEnd() {
    return Times.of(Instant.now(clock).plus(lease));
  }
}
