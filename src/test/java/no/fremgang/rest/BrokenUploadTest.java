package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.fremgang.observation.BrokenInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of broken input over HTTP: 422, every fault and place, and nothing taken over. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class BrokenUploadTest {
  private static final String BOUNDARY = "a-boundary";

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#all")
  void refusesAZip(BrokenInput broken) throws Exception {
    assertRefused(zip(broken, ""), broken);
  }

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#all")
  void refusesAZipInADryRun(BrokenInput broken) throws Exception {
    assertRefused(zip(broken, "?dryRun=true"), broken);
  }

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#ofFolders")
  void refusesMultipartFiles(BrokenInput broken) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : broken.files().entrySet()) {
      body.writeBytes(beginning(file.getKey()).getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file.getValue());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    assertRefused(
        upload("", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray()), broken);
  }

  @Test
  void refusesPartsThatAreNotClosed() throws Exception {
    byte[] body = (beginning("sellers.csv") + "seller_id\r\n").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> refused = upload("", "multipart/form-data; boundary=" + BOUNDARY, body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("urn:fremgang:problem:unreadable-body");
  }

  @Test
  void takesTheDryRunOnceNothingIsBroken() throws Exception {
    assertThat(zip(BrokenInput.nothing(), "?dryRun=true").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsNoZipWithoutTellingWhereItLies() throws Exception {
    for (byte[] body : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0, 0})) {
      HttpResponse<String> refused = upload("", "application/zip", body);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(faults(refused)).containsExactly("data set DATA-002");
      assertThat(refused.body()).doesNotContain("fremgang-upload");
    }
  }

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#all")
  void tellsEachFaultInTheLanguageAskedFor(BrokenInput broken) throws Exception {
    HttpResponse<String> english = zip(broken, "", "en");
    HttpResponse<String> norwegian = zip(broken, "", "nn, nb;q=0.9");
    assertThat(norwegian.headers().firstValue("Content-Language")).hasValue("nb");
    assertThat(faults(norwegian)).containsExactlyElementsOf(faults(english));
    for (String text : List.of("problem", "wayOut")) {
      List<String> nb = texts(norwegian, "errors", text);
      List<String> en = texts(english, "errors", text);
      assertThat(nb).hasSize(broken.faults().size());
      IntStream.range(0, nb.size())
          .forEach(i -> assertThat(nb.get(i)).isNotBlank().isNotEqualTo(en.get(i)));
    }
  }

  @Test
  void tellsWhatDeservesNoticeInTheLanguageAskedFor() throws Exception {
    BrokenInput odd = BrokenInput.nothing().with("notes.txt", "hello");
    assertThat(texts(zip(odd, "?dryRun=true", "nb"), "notices", "problem"))
        .contains("Fila hører ikke til et datasett og leses ikke.");
    assertThat(texts(zip(odd, "?dryRun=true", "en"), "notices", "problem"))
        .contains("The file is not part of a data set and not read.");
  }

  private static List<String> texts(HttpResponse<String> response, String list, String text) {
    return JsonMapper.shared()
        .readTree(response.body())
        .path(list)
        .valueStream()
        .map(fault -> fault.path(text).asString())
        .toList();
  }

  private void assertRefused(HttpResponse<String> response, BrokenInput broken) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(faults(response)).containsExactlyElementsOf(broken.faults());
    HttpRequest.Builder plan =
        request("/api/v1/sellers/S1/coaching-plans")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"period\":\"2026-Q3\"}"));
    assertThat(send(plan).statusCode()).as("no data, so no plan").isEqualTo(409);
  }

  private static List<String> faults(HttpResponse<String> response) {
    return JsonMapper.shared()
        .readTree(response.body())
        .path("errors")
        .valueStream()
        .map(error -> place(error) + " " + error.path("code").asString())
        .toList();
  }

  private static String place(JsonNode error) {
    String file = error.path("file").asString();
    int line = error.path("line").asInt();
    int column = error.path("column").asInt();
    return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }

  private static String beginning(String file) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
        + file
        + "\"\r\nContent-Type: text/csv\r\n\r\n";
  }

  private HttpResponse<String> zip(BrokenInput broken, String query) throws Exception {
    return upload(query, "application/zip", broken.zipped());
  }

  private HttpResponse<String> zip(BrokenInput broken, String query, String language)
      throws Exception {
    return send(
        request("/api/v1/data-sets" + query)
            .header("Content-Type", "application/zip")
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofByteArray(broken.zipped())));
  }

  private HttpResponse<String> upload(String query, String type, byte[] body) throws Exception {
    return send(
        request("/api/v1/data-sets" + query)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
