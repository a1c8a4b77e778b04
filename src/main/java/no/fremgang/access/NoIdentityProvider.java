package no.fremgang.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Everybody is to sign in, but it is not said with whom. */
final class NoIdentityProvider extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoIdentityProvider() {
    super("fremgang.access.mode is oauth2, but no identity provider is set.");
  }

  /** Tells it at start-up without a stack trace. */
  static final class Analysis extends AbstractFailureAnalyzer<NoIdentityProvider> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NoIdentityProvider missing) {
      return new FailureAnalysis(
          missing.getMessage(),
          "Set spring.security.oauth2.resourceserver.jwt.issuer-uri, in the environment"
              + " SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI. docs/access.md tells more.",
          missing);
    }
  }
}
