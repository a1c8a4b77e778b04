package no.fremgang.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.RetentionRuns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** One row that the first server of the day takes by a lease. */
@Repository
class JdbcRetentionRuns implements RetentionRuns {
  static final Duration LEASE = Duration.ofHours(1);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final AuditLog audit;

  JdbcRetentionRuns(JdbcTemplate jdbc, TransactionTemplate transaction, AuditLog audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
  }

  @Override
  public boolean begin(Instant now) {
    return jdbc.update(
            """
            update retention_run set lease_until = ?
            where one = 1 and last_day < ? and (lease_until is null or lease_until < ?)
            """,
            Times.of(now.plus(LEASE)),
            day(now),
            Times.of(now))
        == 1;
  }

  @Override
  public void finished(Instant now, Map<String, Long> removed) {
    String counts =
        new TreeMap<>(removed)
            .entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getKey() + "/" + kind.getValue())
                .collect(Collectors.joining(" "));
    transaction.executeWithoutResult(
        status -> {
          jdbc.update(
              "update retention_run set last_day = ?, lease_until = null where one = 1", day(now));
          if (!counts.isEmpty()) {
            audit.changed(List.of(Deed.change("retention.removed", null, null, counts)));
          }
        });
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
