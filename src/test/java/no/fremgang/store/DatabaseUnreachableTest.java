package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DatabaseUnreachableTest {
  private final DatabaseUnreachable analyzer = new DatabaseUnreachable();

  /** As a pool meets it at the start; nothing listens on port 1 of this machine. */
  @Test
  void tellsOfAServerThatIsNotThere() {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/fremgang");
    pool.setUsername("x");
    pool.setPassword("hemmelig");
    Throwable failure = ThrowableAssert.catchThrowable(() -> new HikariDataSource(pool).close());
    FailureAnalysis told = analyzer.analyze(new IllegalStateException("start", failure));
    assertThat(told).isNotNull();
    assertThat(told.getDescription()).contains("does not answer", "127.0.0.1:1");
    assertThat(told.getAction()).contains("spring.datasource.url");
    assertThat(told.getDescription() + told.getAction()).doesNotContain("hemmelig");
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, refuses the account, spring.datasource.password",
    "28000, refuses the account, spring.datasource.username",
    "3D000, no such database, spring.datasource.url",
    "57P03, does not answer, spring.datasource.url"
  })
  void tellsWhatToCorrect(String state, String why, String wayOut) {
    FailureAnalysis told = analyzer.analyze(new SQLException("in its words", state));
    assertThat(told.getDescription()).contains(why, "in its words");
    assertThat(told.getAction()).contains(wayOut);
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(analyzer.analyze(new SQLException("syntax", "42601"))).isNull();
    assertThat(analyzer.analyze(new SQLException("no state"))).isNull();
  }

  @Test
  void isAskedAtTheStart() {
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                    FailureAnalyzer.class,
                    SpringFactoriesLoader.FailureHandler.handleMessage((why, failed) -> {})))
        .hasAtLeastOneElementOfType(DatabaseUnreachable.class);
  }
}
