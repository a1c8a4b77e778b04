package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing listens on port 1 of this machine. */
class IdentityProviderAwayTest {
  private static void isToldSo(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/sellers"))
            .header("Authorization", "Bearer " + new Tokens().of("M1", "manager"))
            .header("Accept-Language", "nb")
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("identity-provider-away", "bedriftens innlogging");
  }

  @Nested
  @SpringBootTest(
      webEnvironment = WebEnvironment.RANDOM_PORT,
      properties = {
        "fremgang.access.mode=oauth2",
        "fremgang.data=none",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/"
      })
  class BeforeItsAddressesAreKnown {
    @LocalServerPort private int port;

    @Test
    void isNoFaultOfTheTokenNorOfFremgang() throws Exception {
      isToldSo(port);
    }
  }

  @Nested
  @SpringBootTest(
      webEnvironment = WebEnvironment.RANDOM_PORT,
      properties = {
        "fremgang.access.mode=oauth2",
        "fremgang.data=none",
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys"
      })
  class BeforeItsKeysAreKnown {
    @LocalServerPort private int port;

    @Test
    void isNoFaultOfTheTokenNorOfFremgang() throws Exception {
      isToldSo(port);
    }
  }
}
