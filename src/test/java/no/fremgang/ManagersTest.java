package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the commands of docs/managers.md in order, on a day of the fourth quarter. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class ManagersTest {
  private static final Path PAGE = Path.of("docs/managers.md");
  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  private String plan = "";
  private String earlier = "";

  @TestConfiguration
  static class InNovember {
    @Bean
    @Primary
    Clock november() {
      return Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    }
  }

  @Test
  void aQuarterRunsAsWritten() throws Exception {
    List<JsonNode> answers = new ArrayList<>();
    for (String command : commands()) {
      String answer = curl(words(command));
      if (answer.startsWith("<")) {
        assertThat(answer).contains("Marte Bjørnstad", "What to work on now");
        continue;
      }
      JsonNode json = JSON.readTree(answer);
      if (plan.isEmpty() && json.has("recommendations")) {
        plan = json.path("id").asString();
      }
      if (json.path("period").asString("").equals("2026-Q2")) {
        earlier = json.path("id").asString();
      }
      answers.add(json);
    }
    JsonNode overview = answers.get(1).path("overview");
    assertThat(overview.at("/coachNow/0/sellerId").asString()).isEqualTo("S017");
    assertThat(overview.path("coachNow").size()).isLessThanOrEqualTo(2);
    JsonNode first = answers.get(2);
    JsonNode next =
        answers.stream()
            .filter(one -> one.path("period").asString("").equals("2026-Q4"))
            .findFirst()
            .orElseThrow();
    assertThat(next.path("focus")).isEqualTo(first.path("focus"));
    assertThat(answers.stream().map(JsonNode::toString))
        .as("what HR tools see")
        .anySatisfy(told -> assertThat(told).contains("rec-", "\"status\":\"active\""));
    List<JsonNode> effects =
        answers.stream().filter(one -> one.has("effects") && one.has("after")).toList();
    assertThat(effects).hasSize(2);
    assertThat(effects.subList(0, 1))
        .as("the effect, before the next quarter is over")
        .singleElement()
        .satisfies(
            told -> assertThat(told.path("planId").asString()).isEqualTo(plan),
            told ->
                assertThat(told.path("effects").valueStream())
                    .isNotEmpty()
                    .allMatch(effect -> effect.path("state").asString().equals("TOO_EARLY")));
    assertThat(effects.get(1).path("planId").asString()).isEqualTo(earlier);
    assertIsToldOnThePage(effects.get(1).path("effects"));
    JsonNode history = answers.get(answers.size() - 1);
    assertThat(history.path("events").valueStream().map(event -> event.path("to").asString()))
        .containsExactly(
            "PROPOSED", "SELLER_COMMENTED", "AGREED", "ACTIVE", "FOLLOWED_UP", "CLOSED");
  }

  /** The numbers the page tells of the quarter that is over. */
  private static void assertIsToldOnThePage(JsonNode effects) {
    assertThat(effects.size()).isEqualTo(1);
    assertThat(effects.at("/0/state").asString()).isEqualTo("IMPROVED");
    JsonNode measured = effects.at("/0/measured");
    assertThat(measured.path("effect").asDouble()).isBetween(0.495, 0.505);
    assertThat(measured.path("low").asDouble()).isBetween(0.385, 0.395);
    assertThat(measured.path("high").asDouble()).isBetween(0.555, 0.565);
    assertThat(measured.path("regression").asDouble()).isBetween(0.0, 0.01);
    assertThat(measured.path("ofOthers").asDouble()).isBetween(-0.0075, -0.0045);
    assertThat(measured.path("others").asInt()).isEqualTo(20);
  }

  private static List<String> commands() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    return blocks
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("curl"))
        .toList();
  }

  private String curl(List<String> words) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-u" ->
            request.header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(words.get(++i).getBytes(StandardCharsets.UTF_8)));
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "-d" -> request.POST(BodyPublishers.ofString(filled(words.get(++i))));
        case "--data-binary" -> {
          i++;
          request.POST(demo());
        }
        default ->
            request.uri(
                URI.create(filled(words.get(i)).replace("localhost:8080", "localhost:" + port)));
      }
    }
    var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(words + response.body()).isBetween(200, 299);
    return response.body();
  }

  private String filled(String text) {
    return text.replace("$PLAN", plan).replace("$EARLIER", earlier);
  }

  private static BodyPublisher demo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        DirectoryStream<Path> files = Files.newDirectoryStream(DEMO, "*.csv")) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
      }
    }
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  private static List<String> words(String command) {
    return WORD.matcher(command).results().map(word -> word.group().replace("'", "")).toList();
  }
}
