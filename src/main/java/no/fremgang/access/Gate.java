package no.fremgang.access;

import java.util.Objects;
import java.util.function.Supplier;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets those through whom a row of {@link Permissions} names, for the data it names. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
  private final Permission permission;
  private final Whose whose;

  Gate(Permission permission, Whose whose) {
    this.permission = permission;
    this.whose = whose;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext request) {
    Viewer viewer = Viewers.of(authentication.get());
    boolean granted =
        permission.roles().stream().anyMatch(viewer::is)
            && permission
                .reach()
                .covers(viewer, request.getVariables(), whose.by(() -> pack(request)));
    return new AuthorizationDecision(granted);
  }

  private static RunningPack pack(RequestAuthorizationContext request) {
    return (RunningPack)
        Objects.requireNonNull(request.getRequest().getAttribute(ActivePack.OF_REQUEST));
  }
}
