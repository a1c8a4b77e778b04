package no.fremgang;

import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.AuditLog;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives new lines of the audit log their place in the chain once a second. */
@Component
class AuditChaining {
  private final AuditLog audit;

  AuditChaining(AuditLog audit) {
    this.audit = audit;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void chain() {
    audit.chain();
  }
}
