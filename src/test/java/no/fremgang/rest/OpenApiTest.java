package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through the description of the API: nobody should have to guess what to send. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  @LocalServerPort private int port;
  @Autowired private WebApplicationContext context;

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

  /** The names an operation is described with are those it takes, and no other. */
  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationRefusesAParameterItDoesNotTake(String method, String path, JsonNode operation)
      throws Exception {
    assertThat(operation.path("responses").has("400")).isTrue();
    MockHttpServletResponse answer = ask(method, path, "nothing such", operation);
    JsonNode problem = JsonMapper.shared().readTree(answer.getContentAsString());
    assertThat(answer.getStatus()).as("%s", problem).isEqualTo(400);
    assertThat(problem.path("type").asString()).isEqualTo("urn:fremgang:problem:unusable-request");
    assertThat(problem.at("/errors/0/file").asString()).isEqualTo("nothing such");
    assertThat(problem.path("detail").asString())
        .isEqualTo("There is no parameter \"nothing such\" here. " + known(operation));
  }

  private static String known(JsonNode operation) {
    String names =
        operation
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "None are known." : "Known: " + names + ".";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/swagger-ui?configUrl=x",
        "/openapi.json?nothing=1",
        "/actuator/health?nothing=1",
        "/ims/case/v1p1/CFDocuments?limit=1"
      })
  void whatIsNoOperationOfTheApiTakesWhatComes(String path) throws Exception {
    assertThat(send("GET", path).statusCode()).isLessThan(400);
  }

  /** Each operation of the API with its description. */
  Stream<Arguments> operations() throws Exception {
    List<Arguments> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (path.getKey().startsWith("/api/")) {
          all.add(Arguments.of(operation.getKey(), path.getKey(), operation.getValue()));
        }
      }
    }
    return all.stream();
  }

  /** Past who may do what, which some operations leave to the two of a plan alone. */
  private MockHttpServletResponse ask(
      String method, String path, String parameter, JsonNode operation) throws Exception {
    String type =
        operation.at("/requestBody/content").properties().stream()
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("application/zip");
    return MockMvcBuilders.webAppContextSetup(context)
        .build()
        .perform(
            MockMvcRequestBuilders.request(
                    HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path, "x", "x")
                .queryParam(parameter, "1")
                .contentType(type))
        .andReturn()
        .getResponse();
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode description() throws Exception {
    return JsonMapper.shared().readTree(send("GET", "/openapi.json").body());
  }
}
