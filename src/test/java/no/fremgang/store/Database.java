package no.fremgang.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** The two databases the store runs on; each call of {@link #fresh} gives an empty one. */
public enum Database {
  H2 {
    @Override
    public String url() {
      return "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
    }
  },
  POSTGRESQL {
    @Override
    public String url() {
      String name = "test" + Postgres.COUNT.incrementAndGet();
      new JdbcTemplate(Postgres.SERVER.getPostgresDatabase()).execute("create database " + name);
      return Postgres.SERVER.getJdbcUrl("postgres", name);
    }
  };

  /** One server for the whole test run; starts with the first test that needs it. */
  private static final class Postgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = started();

    private static EmbeddedPostgres started() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Of a new empty one; it lasts as long as the test run. */
  public abstract String url();

  public HikariDataSource fresh() {
    return at(url());
  }

  /** The database with the address, its tables up to date. */
  static HikariDataSource at(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMinimumIdle(1);
    config.setMaximumPoolSize(8);
    Flyway.configure().dataSource(url, null, null).load().migrate();
    return new HikariDataSource(config);
  }
}
