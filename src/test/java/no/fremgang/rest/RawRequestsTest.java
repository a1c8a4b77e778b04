package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes no HTTP client would send: whatever comes, a problem document goes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class RawRequestsTest {
  private static final String SELLERS = "GET /api/v1/sellers HTTP/1.1";

  @LocalServerPort private int port;

  /** The answer to a request, with the body in one piece. */
  private record Answer(int status, String head, JsonNode body) {
    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    String detail() {
      return body.path("detail").asString("");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | GARBAGE
          400 | GET /api/v1/sellers?team=<a> HTTP/1.1
          400 | GET /api/v1/sellers<script> HTTP/1.1
          400 | GET /api/v1/sellers/%zz HTTP/1.1
          400 | GET /api/v1/sellers?limit=%zz HTTP/1.1
          400 | GET /api/v1/sellers?team=%ff HTTP/1.1
          400 | GET /api/v1/../sellers HTTP/1.1
          400 | GET /../.. HTTP/1.1
          405 | TRACE /api/v1/sellers HTTP/1.1
          405 | PUT /api/v1/sellers HTTP/1.1
          501 | PROPFIND /api/v1/sellers HTTP/1.1
          501 | NONSENSE /nowhere HTTP/1.1
          501 | CONNECT localhost:80 HTTP/1.1
          505 | GET /api/v1/sellers HTTP/3.7
          """)
  void tellsOfOddRequestLines(int status, String line) throws Exception {
    Answer answer = ask(line, "Host: localhost");
    assertThat(answer.status()).isEqualTo(status);
    assertIsAProblem(answer, "en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: a\u0000b",
        "Host: elsewhere",
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: many",
        "Transfer-Encoding: rot13",
        "Accept: bogus",
        "Accept: a/b/c, */",
        "Content-Type: bogus\r\nAccept: x/none"
      })
  void tellsOfOddHeadersInTheLanguageOfTheReader(String header) throws Exception {
    Answer english = ask(SELLERS, "Host: localhost", header);
    Answer norwegian = ask(SELLERS, "Host: localhost", "Accept-Language: nb", header);
    assertThat(norwegian.status()).isEqualTo(english.status());
    assertIsAProblem(english, "en");
    assertIsAProblem(norwegian, "nb");
    assertThat(norwegian.detail()).isNotEqualTo(english.detail());
  }

  @Test
  void tellsOfHeadersThatAreTooLarge() throws Exception {
    Answer answer =
        ask(SELLERS, "Host: localhost", "Accept-Language: nb", "X: " + "a".repeat(20_000));
    assertIsAProblem(answer, "nb");
    assertThat(answer.detail()).contains("8 kB");
  }

  @Test
  void namesTheAddressOfATraceAndEchoesNothingElse() throws Exception {
    Answer answer = ask("TRACE /api/v1/sellers HTTP/1.1", "Host: localhost", "Cookie: secret=1");
    assertThat(answer.detail()).startsWith("This method is not supported here.");
    assertThat(answer.body().path("instance").asString()).isEqualTo("/api/v1/sellers");
    assertIsAProblem(answer, "en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/[v1]", "/a^b", "/a|b", "/a`b", "/%5B", "/a\\b", "/æ", "//", "*"})
  void tellsOfATraceOfAnOddAddress(String address) throws Exception {
    assertIsAProblem(ask("TRACE " + address + " HTTP/1.1", "Host: localhost"), "en");
  }

  private static void assertIsAProblem(Answer answer, String language) {
    assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 599).isNotEqualTo(500);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.header("content-language")).isEqualTo(language);
    assertThat(answer.header("server")).isEmpty();
    assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
    assertThat(answer.body().path("title").asString("")).isNotBlank();
    assertThat(answer.detail()).isNotBlank();
    assertThat(answer.body().path("errors").isArray()).isTrue();
    assertThat(answer.body().toString()).doesNotContain("Tomcat", "Exception", "org.", "secret");
  }

  private Answer ask(String... lines) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      String head = all.substring(0, end);
      String body = all.substring(all.indexOf('{', end), all.lastIndexOf('}') + 1);
      return new Answer(
          Integer.parseInt(head.split(" ")[1]), head, JsonMapper.shared().readTree(body));
    }
  }
}
