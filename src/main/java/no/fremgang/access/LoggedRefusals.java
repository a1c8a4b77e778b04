package no.fremgang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Writes into the audit log who was refused what, then refuses. */
@Component
class LoggedRefusals implements AccessDeniedHandler {
  private final Refusals refusals;
  private final AuditLog audit;

  LoggedRefusals(Refusals refusals, AuditLog audit) {
    this.refusals = refusals;
    this.audit = audit;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    audit.asked(
        new Deed(Deed.Kind.REFUSAL, request.getMethod(), request.getRequestURI(), null, null));
    refusals.handle(request, response, denied);
  }
}
