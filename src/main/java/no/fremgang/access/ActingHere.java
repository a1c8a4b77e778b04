package no.fremgang.access;

import no.fremgang.assessment.Acting;
import no.fremgang.assessment.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who acts from the sign-in of the request; outside of requests the service does. */
@Component
class ActingHere implements Acting.WhoActs {
  @Override
  public Acting now() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null) {
      return Acting.SYSTEM;
    }
    Viewer viewer = Viewers.of(known);
    return Acting.as(viewer, Correlation.current());
  }
}
