package no.fremgang.store;

import java.time.Clock;
import no.fremgang.assessment.Acting;
import no.fremgang.assessment.RulePacks;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A store of rule packs with nothing in it, for tests of what uses one. */
public final class EmptyRulePacks {
  private EmptyRulePacks() {}

  public static RulePacks onH2() {
    DriverManagerDataSource source =
        new DriverManagerDataSource(Database.H2.url() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    return new JdbcRulePacks(
        jdbc,
        transaction,
        new JdbcAuditLog(
            jdbc, transaction, () -> Acting.SYSTEM, StoreOn.ENGINE, Clock.systemUTC()));
  }
}
