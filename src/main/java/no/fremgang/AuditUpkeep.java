package no.fremgang;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.AuditLog.Verification;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day: removes lines of the audit log that are older than is kept, proves the rest, and
 * writes its end into the service's own log, where a rewritten audit log does not reach.
 */
@Component("auditLogHealthIndicator")
class AuditUpkeep implements HealthIndicator {
  /** What Regulation (EU) 2024/1689 asks for at least, art. 19 and 26: six months. */
  static final Duration LEAST = Duration.ofDays(184);

  private static final Logger LOG = LoggerFactory.getLogger(AuditUpkeep.class);
  private final AuditLog audit;
  private final Duration kept;
  private final Clock clock;
  private volatile @Nullable Verification last;

  AuditUpkeep(
      AuditLog audit, @Value("${fremgang.retention.audit-log}") Duration kept, Clock clock) {
    if (kept.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "fremgang.retention.audit-log is "
              + kept.toDays()
              + " days; the log has to be kept for six months. Set at least 184d.");
    }
    this.audit = audit;
    this.kept = kept;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void keepUp() {
    int removed = audit.removeBefore(clock.instant().minus(kept));
    Verification found = audit.verify();
    last = found;
    if (found.intact()) {
      LOG.info(
          "Audit log intact up to line {} with hash {}; {} old lines removed",
          found.last(),
          found.lastHash(),
          removed);
    } else {
      LOG.error("Audit log NOT intact: {}", problem(found));
    }
  }

  @Override
  public Health health() {
    Verification found = last;
    return found == null || found.intact()
        ? Health.up().build()
        : Health.down().withDetail("problem", problem(found)).build();
  }

  /** In English, as the service's own log and health. */
  private static String problem(Verification found) {
    return String.valueOf(Text.in(found.problem(), Language.EN));
  }
}
