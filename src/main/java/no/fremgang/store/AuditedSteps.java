package no.fremgang.store;

import java.util.List;
import java.util.Locale;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.PlanEvent;
import org.springframework.stereotype.Component;

/** Writes every step of a plan into the audit log, in the transaction of the step. */
@Component
class AuditedSteps implements PlanLives.Listener {
  private final AuditLog audit;

  AuditedSteps(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  public void taken(String planId, PlanEvent event) {
    String step = event.step().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    audit.changed(
        List.of(Deed.change("coaching-plan." + step, null, null, "coaching-plans/" + planId)));
  }
}
