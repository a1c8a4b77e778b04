package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The mode for operation, which needs an identity provider. */
class SignedInAccessTest {
  @Test
  void refusesToStartWithoutAnIdentityProviderAndNamesTheSetting() {
    new ApplicationContextRunner()
        .withUserConfiguration(SignedInAccess.class)
        .withBean(
            AccessSettings.class,
            () -> new AccessSettings(AccessSettings.Mode.OAUTH2, "roles", "sub", 0))
        .withPropertyValues("fremgang.access.mode=oauth2")
        .run(
            context -> {
              Throwable failure = context.getStartupFailure();
              assertThat(failure).hasRootCauseInstanceOf(NoIdentityProvider.class);
              FailureAnalysis told = new NoIdentityProvider.Analysis().analyze(failure);
              assertThat(told.getDescription()).contains("fremgang.access.mode");
              assertThat(told.getAction())
                  .contains("spring.security.oauth2.resourceserver.jwt.issuer-uri")
                  .contains("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI");
            });
  }
}
