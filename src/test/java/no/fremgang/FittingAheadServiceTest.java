package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.fit-ahead=true")
class FittingAheadServiceTest {
  @Autowired private JdbcTemplate jdbc;

  @Test
  void theDemoCompanyIsFittedBeforeAnybodyAsks() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("fitting-ahead")) {
        thread.join();
      }
    }
    assertThat(jdbc.queryForList("select period from fit", String.class))
        .containsExactly("2026-Q3");
  }
}
