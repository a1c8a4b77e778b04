package no.fremgang.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The local mode, where no sign-in is needed, would be reached from other machines. */
final class LocalModeExposed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LocalModeExposed(String setting, String address) {
    super(
        "Local mode needs no sign-in and must not be reached from other machines, but "
            + setting
            + " is \""
            + address
            + "\".");
  }

  /** Tells it at start-up without a stack trace. */
  static final class Analysis extends AbstractFailureAnalyzer<LocalModeExposed> {
    @Override
    protected FailureAnalysis analyze(Throwable root, LocalModeExposed exposed) {
      return new FailureAnalysis(
          exposed.getMessage(),
          "For operation set fremgang.access.mode=oauth2 and"
              + " spring.security.oauth2.resourceserver.jwt.issuer-uri; for trying out give"
              + " 127.0.0.1 as server.address, and as management.server.address where"
              + " management.server.port is set. docs/access.md tells more.",
          exposed);
    }
  }
}
