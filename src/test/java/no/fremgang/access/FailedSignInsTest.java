package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "fremgang.data=none",
      "fremgang.access.requests-per-minute=3",
      "server.forward-headers-strategy=native"
    })
class FailedSignInsTest {
  @LocalServerPort private int port;

  @Test
  void looksAtNoMoreCredentialsFromAnAddressWhoseShareIsUsedUp() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(from("203.0.113.7", "admin:guess" + i).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> refused = from("203.0.113.7", "admin:local");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.body()).contains("too-many-requests", "Prøv igjen om");
    assertThat(from("203.0.113.8", "admin:local").statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotCountWhatSucceedsOrIsNotPermitted() throws Exception {
    assertThat(from("203.0.113.9", "manager-M1:local").statusCode()).isEqualTo(403);
    assertThat(from("203.0.113.9", "manager-M2:local").statusCode()).isEqualTo(403);
    assertThat(from("203.0.113.9", "hr:local").statusCode()).isEqualTo(403);
    assertThat(from("203.0.113.9", "auditor:local").statusCode()).isEqualTo(200);
    assertThat(from("203.0.113.9", "auditor:local").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> from(String address, String user) throws Exception {
    String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/audit-log"))
            .header("Authorization", "Basic " + credentials)
            .header("Accept-Language", "nb")
            .header("X-Forwarded-For", address)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
