package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.cli.CommandLineInterface;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what the README shows and holds the plan it shows to the plan that comes out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;

  @Test
  void startsAndTestsWithTheTwoCommands() throws IOException {
    assertThat(commands("mvn")).containsExactly("mvn spring-boot:run", "mvn verify");
  }

  @Test
  void theCommandLineGivesThePlanShown() throws IOException {
    List<String> plans =
        commands("java -jar target/fremgang.jar").stream()
            .filter(command -> command.contains(" plan "))
            .toList();
    assertThat(plans).hasSize(1);
    JsonNode plan = JSON.readTree(runCommandLine(plans.get(0)));
    assertContains(plan, JSON.readTree(shownPlan()), "$");
  }

  @Test
  void theOtherCommandLineCallsSucceed() throws IOException {
    List<String> others =
        commands("java -jar target/fremgang.jar").stream()
            .filter(command -> !command.contains(" plan ") && !command.contains(" serve"))
            .toList();
    assertThat(others).isNotEmpty();
    others.forEach(command -> assertThat(runCommandLine(command)).as(command).isNotBlank());
  }

  @Test
  void curlGivesTheSamePlan() throws Exception {
    List<String> calls = commands("curl");
    assertThat(calls).isNotEmpty();
    JsonNode last = JSON.nullNode();
    for (String call : calls) {
      JsonNode answer = JSON.readTree(curl(words(call)));
      last = answer.has("recommendations") ? answer : last;
    }
    assertContains(last, JSON.readTree(shownPlan()), "$");
  }

  private String curl(List<String> words) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-H" -> {
          String[] header = words.get(++i).split(": ");
          request.header(header[0], header[1]);
        }
        case "-d" -> request.POST(BodyPublishers.ofString(words.get(++i)));
        default ->
            request.uri(URI.create(words.get(i).replace("localhost:8080", "localhost:" + port)));
      }
    }
    var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body();
  }

  private static String runCommandLine(String command) {
    List<String> words = words(command);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        CommandLineInterface.run(
            TODAY,
            new PrintWriter(out),
            new PrintWriter(err),
            words.subList(3, words.size()).toArray(String[]::new));
    assertThat(exit).as(err.toString()).isZero();
    return out.toString();
  }

  /** Everything shown is in the plan; the plan may hold more. */
  private static void assertContains(JsonNode whole, JsonNode shown, String path) {
    if (shown.isObject()) {
      shown
          .propertyStream()
          .forEach(
              field ->
                  assertContains(
                      whole.path(field.getKey()), field.getValue(), path + "." + field.getKey()));
    } else if (shown.isArray()) {
      assertThat(whole.size()).as(path).isGreaterThanOrEqualTo(shown.size());
      for (int i = 0; i < shown.size(); i++) {
        assertContains(whole.get(i), shown.get(i), path + "[" + i + "]");
      }
    } else {
      assertThat(whole).as(path).isEqualTo(shown);
    }
  }

  private static String shownPlan() throws IOException {
    return blocks("json").findFirst().orElseThrow();
  }

  private static List<String> commands(String start) throws IOException {
    return blocks("sh")
        .flatMap(block -> block.replace("\\\n", " ").lines())
        .map(line -> line.replaceAll("\\s+#.*", "").strip())
        .filter(line -> line.startsWith(start))
        .toList();
  }

  private static Stream<String> blocks(String language) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(README));
    return matcher.results().filter(block -> block.group(1).equals(language)).map(b -> b.group(2));
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }
}
