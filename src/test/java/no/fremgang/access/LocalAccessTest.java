package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/** The mode for trying out: open to this machine, closed to everything else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LocalAccessTest {
  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void needsNoSignInAndSaysThatItIsTheLocalMode() throws Exception {
    HttpResponse<String> answer = get("127.0.0.1", "/api/v1/sellers/S017");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Fremgang-Mode")).hasValue("local");
  }

  @Test
  void hasReadyMadeUsersWhoMayDoWhatTheirRoleMay() throws Exception {
    String own = "/api/v1/sellers/S017";
    assertThat(as("seller-S017:local", own)).isEqualTo(200);
    assertThat(as("seller-S018:local", own)).isEqualTo(403);
    assertThat(as("trainer:local", own)).isEqualTo(403);
    assertThat(as("admin:local", own)).isEqualTo(200);
    assertThat(as("admin:guess", own)).isEqualTo(401);
    assertThat(as("manager:local", own)).isEqualTo(401);
    assertThat(as("manager-:local", own)).isEqualTo(401);
    assertThat(as("ADMIN:local", own)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void refusesWhatAnotherPageInTheBrowserSends(String site) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("127.0.0.1", "/api/v1/sellers"))
            .header("Sec-Fetch-Site", site)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("not-from-this-machine");
  }

  /** A browser that does not tell its site tells the origin of what may change something. */
  @ParameterizedTest
  @CsvSource({
    "http://evil.example, 403",
    "null, 403",
    "http://localhost:8080, 200",
    "http://127.0.0.1, 200"
  })
  void refusesWhatAForeignOriginSends(String origin, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("127.0.0.1", "/api/v1/sellers"))
            .header("Origin", origin)
            .build();
    assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(status);
  }

  @Test
  void answersHeadAsGet() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(uri("127.0.0.1", "/api/v1/sellers"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(http.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//api/v1/sellers", "/api/v1/sellers;a=b", "/api/v1/sellers/S017%25"})
  void tellsOfOddAddressesAsOfEveryProblem(String address) throws Exception {
    HttpRequest odd =
        HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + address))
            .header("Accept-Language", "nb")
            .build();
    HttpResponse<String> answer = http.send(odd, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("unusable-request", "Skriv adressen");
  }

  @Test
  void refusesToBeReachedUnderAForeignName() throws Exception {
    // A name that leads to this machine without being one of its own, as in DNS rebinding.
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/sellers HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").contains("not-from-this-machine");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.1", "::", "no.such.host.invalid"})
  void refusesToStartWhereOtherMachinesReachIt(String address) {
    new ApplicationContextRunner()
        .withUserConfiguration(LocalAccess.class)
        .withPropertyValues("server.address=" + address)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(LocalModeExposed.class)
                    .rootCause()
                    .hasMessageContaining("\"" + address + "\""));
  }

  /** A port of its own for the probes and figures is a door of its own. */
  @ParameterizedTest(name = "port {0}, address {1}: exposed {2}")
  @CsvSource({
    "8081, '', true",
    "8081, 0.0.0.0, true",
    "8081, 127.0.0.1, false",
    "8080, '', false",
    "-1, '', false"
  })
  void refusesToStartWhereOtherMachinesReachItsProbes(
      String port, String address, boolean exposed) {
    MockEnvironment environment =
        new MockEnvironment().withProperty("management.server.port", port);
    ThrowingCallable start = () -> new LocalAccess("127.0.0.1", address, environment);
    if (exposed) {
      assertThatThrownBy(start)
          .isInstanceOf(LocalModeExposed.class)
          .hasMessageContaining("management.server.address is \"" + address + "\"");
    } else {
      assertThatNoException().isThrownBy(start);
    }
  }

  private int as(String user, String path) throws Exception {
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri("127.0.0.1", path))
            .header("Authorization", "Basic " + basic)
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> get(String host, String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(host, path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String host, String path) {
    return URI.create("http://" + host + ":" + port + path);
  }
}
