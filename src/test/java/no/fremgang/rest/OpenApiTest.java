package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through the description of the API: nobody should have to guess what to send. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class OpenApiTest {
  @LocalServerPort private int port;

  @Test
  void everyOperationHasASummaryAndExamplesOfWhatItTakesAndGives() throws Exception {
    JsonNode api = description();
    List<String> lacking = new ArrayList<>();
    int operations = 0;
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        operations++;
        String name = operation.getKey() + " " + path.getKey();
        lacking.addAll(lacks(name, operation.getValue()));
      }
    }
    assertThat(operations).isGreaterThan(30);
    assertThat(lacking).isEmpty();
  }

  private static List<String> lacks(String name, JsonNode operation) {
    List<String> lacking = new ArrayList<>();
    if (operation.path("summary").asString("").isBlank()) {
      lacking.add(name + ": summary");
    }
    unillustrated(operation.at("/requestBody/content"))
        .forEach(type -> lacking.add(name + ": example of a request as " + type));
    operation
        .path("responses")
        .properties()
        .forEach(
            answer ->
                unillustrated(answer.getValue().path("content"))
                    .forEach(
                        type ->
                            lacking.add(name + ": example of " + answer.getKey() + " as " + type)));
    return lacking;
  }

  /** JSON bodies without an example; files and pages speak for themselves. */
  private static List<String> unillustrated(JsonNode content) {
    return content.properties().stream()
        .filter(body -> body.getKey().contains("json"))
        .filter(body -> !body.getValue().has("example") && !body.getValue().has("examples"))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void examplesSpeakOfTheDemoCompany() throws Exception {
    JsonNode followUp =
        description()
            .path("paths")
            .path("/api/v1/coaching-plans/{id}/follow-ups")
            .at("/post/requestBody/content/application~1json/example");
    assertThat(followUp.path("seen").asString()).contains("in every meeting");
    assertThat(followUp.path("day").asString()).isEqualTo("2026-10-01");
    assertThat(followUp.path("goals").path("meeting_to_proposal").asBoolean()).isTrue();
  }

  private JsonNode description() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/openapi.json");
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
            .body();
    return JsonMapper.shared().readTree(body);
  }
}
