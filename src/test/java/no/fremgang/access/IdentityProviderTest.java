package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens over HTTP, with an identity provider the service is told the address of and no more. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "fremgang.data=none",
      "fremgang.access.mode=oauth2",
      "spring.security.oauth2.resourceserver.jwt.audiences=fremgang"
    })
class IdentityProviderTest {
  private static final Tokens TOKENS = new Tokens();
  private static final HttpServer PROVIDER = provider();
  private static final String ISSUER = "http://127.0.0.1:" + PROVIDER.getAddress().getPort();

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private static HttpServer provider() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          call -> {
            String told =
                call.getRequestURI().getPath().equals("/keys")
                    ? TOKENS.publicKeys()
                    : "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(ISSUER, ISSUER);
            byte[] body = told.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry settings) {
    settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER);
  }

  @AfterAll
  static void stop() {
    PROVIDER.stop(0);
  }

  @Test
  void letsInWhoHasATokenOfTheProviderForThisService() throws Exception {
    assertThat(statusFor(TOKENS.signed(claims(), soon()))).isEqualTo(200);
    Map<String, Object> forSeveral = claims("aud", List.of("other", "fremgang"));
    assertThat(statusFor(TOKENS.signed(forSeveral, soon()))).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"JWT, 200", "at+jwt, 200", "application/at+jwt, 200", "logout+jwt, 401"})
  void letsInWithAccessTokensHoweverTheyAreMarked(String type, int status) throws Exception {
    assertThat(statusFor(TOKENS.marked(type, claims(), soon()))).isEqualTo(status);
  }

  @Test
  void refusesATokenThatSomebodyElseSigned() throws Exception {
    assertThat(statusFor(new Tokens().signed(claims(), soon()))).isEqualTo(401);
  }

  /** The rights of an admin with the signature of a token that has none. */
  @Test
  void refusesATokenThatWasChangedAfterItWasSigned() throws Exception {
    String[] mine = TOKENS.signed(claims("roles", List.of()), soon()).split("\\.");
    String[] wished = new Tokens().signed(claims(), soon()).split("\\.");
    assertThat(statusFor(mine[0] + "." + wished[1] + "." + mine[2])).isEqualTo(401);
  }

  @Test
  void refusesATokenThatNobodySigned() throws Exception {
    String unsigned = TOKENS.unsigned(claims(), soon());
    assertThat(unsigned).endsWith(".");
    assertThat(statusFor(unsigned)).isEqualTo(401);
  }

  /** Everybody knows the public key. */
  @Test
  void refusesATokenThatWasSignedWithThePublicKeyAsASecret() throws Exception {
    assertThat(statusFor(TOKENS.signedWithThePublicKey(claims(), soon()))).isEqualTo(401);
  }

  @Test
  void refusesATokenOfAnotherIssuer() throws Exception {
    Map<String, Object> other = claims("iss", "https://other.example.com");
    assertThat(statusFor(TOKENS.signed(other, soon()))).isEqualTo(401);
    Map<String, Object> none = claims();
    none.remove("iss");
    assertThat(statusFor(TOKENS.signed(none, soon()))).isEqualTo(401);
  }

  @Test
  void refusesATokenThatIsForAnotherService() throws Exception {
    assertThat(statusFor(TOKENS.signed(claims("aud", "other"), soon()))).isEqualTo(401);
    Map<String, Object> none = claims();
    none.remove("aud");
    assertThat(statusFor(TOKENS.signed(none, soon()))).isEqualTo(401);
  }

  @Test
  void refusesATokenOfAnotherTime() throws Exception {
    Instant past = Instant.now().minusSeconds(600);
    assertThat(statusFor(TOKENS.signed(claims(), past))).isEqualTo(401);
    Map<String, Object> notYet = claims("nbf", soon().getEpochSecond());
    assertThat(statusFor(TOKENS.signed(notYet, soon().plusSeconds(600)))).isEqualTo(401);
  }

  @Test
  void refusesATokenWithoutAnEnd() throws Exception {
    assertThat(statusFor(TOKENS.signed(claims("exp", null), soon()))).isEqualTo(401);
  }

  private static Instant soon() {
    return Instant.now().plusSeconds(600);
  }

  private static Map<String, Object> claims() {
    return new HashMap<>(
        Map.of("sub", "M1", "roles", List.of("admin"), "iss", ISSUER, "aud", "fremgang"));
  }

  private static Map<String, Object> claims(String claim, @Nullable Object value) {
    Map<String, Object> claims = claims();
    claims.put(claim, value);
    return claims;
  }

  private int statusFor(String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/rule-vocabulary"))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    return answer.statusCode();
  }
}
