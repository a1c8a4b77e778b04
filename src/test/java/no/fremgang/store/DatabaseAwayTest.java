package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL that is stopped and started again under the pool of the service. */
class DatabaseAwayTest {
  @TempDir private Path folder;

  @Test
  void failsSoonWhileItIsAwayAndGoesOnByItself() throws Exception {
    EmbeddedPostgres first = server(0);
    int port = first.getPort();
    try (HikariDataSource pool = new HikariDataSource(config(first))) {
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      jdbc.execute("create table kept (n int)");
      jdbc.update("insert into kept values (1)");
      first.close();

      assertThatThrownBy(() -> jdbc.update("insert into kept values (2)"))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(pool::getConnection)
          .isInstanceOfAny(SQLTransientConnectionException.class, SQLException.class);
      assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();

      try (EmbeddedPostgres again = server(port)) {
        assertThat(again.getPort()).isEqualTo(port);
        jdbc.update("insert into kept values (3)");
        assertThat(jdbc.queryForList("select n from kept order by n", Integer.class))
            .containsExactly(1, 3);
      }
    }
  }

  private EmbeddedPostgres server(int port) throws Exception {
    EmbeddedPostgres.Builder server =
        EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    return (port == 0 ? server : server.setPort(port)).start();
  }

  private static HikariConfig config(EmbeddedPostgres server) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    config.setConnectionTimeout(3000);
    config.setMaximumPoolSize(2);
    return config;
  }
}
