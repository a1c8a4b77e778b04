package no.fremgang.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import no.fremgang.assessment.Acting;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Figures;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.SellerRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store on an empty database; {@link #restarted} is what a new process would see. */
final class StoreOn implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
  static final Duration KEYS_KEPT = Duration.ofHours(3);
  static final Duration LEASE = Duration.ofSeconds(60);
  static final int ATTEMPTS = 5;
  static final Acting ACTING = new Acting("M1", "MANAGER", "request-1");
  static final EngineVersion ENGINE = new EngineVersion("1.0.0+test");

  final HikariDataSource source;
  final JdbcTemplate jdbc;
  final TransactionTemplate transaction;
  final SetClock clock = new SetClock(NOW);

  StoreOn(Database database) {
    this(database.fresh());
  }

  StoreOn(String url) {
    this(Database.at(url));
  }

  private StoreOn(HikariDataSource source) {
    this(source, source);
  }

  private StoreOn(HikariDataSource source, DataSource used) {
    this.source = source;
    this.jdbc = new JdbcTemplate(used);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(used));
  }

  StoreOn restarted() {
    return new StoreOn(source);
  }

  /** The same database as a process uses it that dies on the way. */
  StoreOn dying(DyingProcess process) {
    StoreOn dying = new StoreOn(source, process.over(source));
    dying.clock.advance(Duration.between(dying.clock.instant(), clock.instant()));
    return dying;
  }

  JdbcDataSets dataSets(DataSets.Listener... listeners) {
    return new JdbcDataSets(
        jdbc, transaction, auditLog(), provider(DataSets.Listener.class, listeners), clock);
  }

  JdbcDataSets dataSets(Clock at) {
    return new JdbcDataSets(jdbc, transaction, auditLog(), provider(DataSets.Listener.class), at);
  }

  JdbcDataSets dataSets(Path temporary) {
    return new JdbcDataSets(
        jdbc, transaction, auditLog(), provider(DataSets.Listener.class), clock, temporary);
  }

  @SafeVarargs
  private static <T> ObjectProvider<T> provider(Class<T> type, T... listeners) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (T listener : listeners) {
      beans.addBean("listener" + beans.getBeanDefinitionCount(), listener);
    }
    return beans.getBeanProvider(type);
  }

  JdbcCoachingPlans plans() {
    return new JdbcCoachingPlans(
        jdbc, ENGINE, auditLog(), Figures.NONE, provider(CoachingPlans.Listener.class), clock);
  }

  JdbcPlanLives planLives(PlanLives.Listener... listeners) {
    return new JdbcPlanLives(
        jdbc, transaction, plans(), provider(PlanLives.Listener.class, listeners), ENGINE, clock);
  }

  JdbcCoachingSessions sessions() {
    return new JdbcCoachingSessions(jdbc, transaction, planLives(), clock);
  }

  JdbcPraiseSent praise() {
    return new JdbcPraiseSent(jdbc, clock);
  }

  JdbcFits fits() {
    return new JdbcFits(jdbc, transaction, ENGINE, clock);
  }

  JdbcJobs jobs() {
    return new JdbcJobs(jdbc, transaction, plans(), auditLog(), clock, LEASE, ATTEMPTS);
  }

  JdbcIdempotencyKeys idempotencyKeys() {
    return new JdbcIdempotencyKeys(jdbc, clock, KEYS_KEPT);
  }

  JdbcRulePacks rulePacks() {
    return new JdbcRulePacks(jdbc, transaction, auditLog());
  }

  JdbcErasures erasures(SellerRecords... others) {
    return new JdbcErasures(
        jdbc, transaction, dataSets(), new ImportsOfSeller(jdbc), parts(others), auditLog(), clock);
  }

  JdbcSellerExports exports() {
    return new JdbcSellerExports(
        parts(),
        transaction,
        auditLog(),
        new ImportsOfSeller(jdbc),
        new AuditOfSeller(jdbc, new JdbcInformationRecords(jdbc, auditLog(), clock)));
  }

  private ObjectProvider<SellerRecords> parts(SellerRecords... others) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("plans", new PlansOfSeller(jdbc));
    for (SellerRecords other : others) {
      beans.addBean("other" + beans.getBeanDefinitionCount(), other);
    }
    return beans.getBeanProvider(SellerRecords.class);
  }

  JdbcAuditLog auditLog() {
    return new JdbcAuditLog(jdbc, transaction, () -> ACTING, ENGINE, clock);
  }

  long rows(String table) {
    Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  @Override
  public void close() {
    source.close();
  }
}
