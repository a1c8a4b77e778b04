package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class ClosedDatabasesTest {
  private static final int CONNECTIONS = 3;
  @TempDir private Path folder;

  /** What a full disk leaves behind; it closes the file at once, whoever has it open. */
  @Test
  void anH2FileThatWasClosedUnderThePoolIsOpenedAgain() throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("kept") + ";WRITE_DELAY=0");
      pool.setMaximumPoolSize(CONNECTIONS);
      pool.setExceptionOverrideClassName(setting());
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      jdbc.execute("create table kept (n int)");
      jdbc.update("insert into kept values (1)");
      allOpen(pool);
      jdbc.execute("shutdown immediately");
      int refused = 0;
      while (refused <= CONNECTIONS && !answers(jdbc)) {
        refused++;
      }
      assertThat(refused).as("at most once for each connection").isLessThanOrEqualTo(CONNECTIONS);
      jdbc.update("insert into kept values (2)");
      assertThat(count(jdbc)).isEqualTo(2);
    }
  }

  private static void allOpen(HikariDataSource pool) throws SQLException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      open.add(pool.getConnection());
    }
    for (Connection one : open) {
      one.close();
    }
  }

  private static boolean answers(JdbcTemplate jdbc) {
    try {
      return count(jdbc) == 1;
    } catch (DataAccessException closed) {
      return false;
    }
  }

  private static Integer count(JdbcTemplate jdbc) {
    return jdbc.queryForObject("select count(*) from kept", Integer.class);
  }

  /** As the service has it. */
  private static String setting() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Properties settings = yaml.getObject();
    assertThat(settings).isNotNull();
    return settings.getProperty("spring.datasource.hikari.exception-override-class-name", "");
  }
}
