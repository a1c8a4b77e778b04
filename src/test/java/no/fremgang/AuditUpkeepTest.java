package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AuditUpkeepTest {
  @Autowired private AuditLog audit;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void keepsTheLogForSixMonthsAtLeast() {
    assertThatThrownBy(() -> new AuditUpkeep(audit, Duration.ofDays(90), Clock.systemUTC()))
        .hasMessageContaining("184d");
  }

  @Test
  void isUnhealthyOnceALineWasChangedUntilItIsMended() {
    AuditUpkeep upkeep = new AuditUpkeep(audit, Duration.ofDays(184), Clock.systemUTC());
    audit.asked(new Deed(Deed.Kind.REQUEST, "GET /x", "", null, null));
    upkeep.keepUp();
    assertThat(upkeep.health().getStatus()).isEqualTo(Status.UP);
    jdbc.update("update audit_entry set actor = 'x' || actor where number = 1");
    upkeep.keepUp();
    assertThat(upkeep.health().getStatus()).isEqualTo(Status.DOWN);
    jdbc.update("update audit_entry set actor = substring(actor, 2) where number = 1");
    upkeep.keepUp();
    assertThat(upkeep.health().getStatus()).isEqualTo(Status.UP);
  }
}
