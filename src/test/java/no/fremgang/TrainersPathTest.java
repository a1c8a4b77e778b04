package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fremgang.WrittenCommands.Answer;
import no.fremgang.core.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fresh trainer's whole path, as the guides of the rule pack write it down: copy the rules, make
 * three typical mistakes and read what is said, mend, test, dry-run, activate, see a plan change,
 * roll back. Every command comes out of the guide.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // A service of its own: others empty the store under the pack they run.
    properties = "spring.application.name=trainers-path")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class TrainersPathTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OWN_FILE = "diagnosis/our-own.yaml";
  private static final Pattern MISTAKE =
      Pattern.compile("<!-- mistake: (.*?) -> (.*?) -->\n```text\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort private int port;
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void leadsFromACopyToAPlanThatChangesAndBack(Language language) throws Exception {
    String guide = guide(language);
    List<String> commands =
        WrittenCommands.of(guide).stream()
            .filter(command -> !command.contains(" rules explain ")) // TrainersGuideTest runs them
            .toList();
    WrittenCommands shell = new WrittenCommands(folder, port);
    int handIn = only(commands, "--data-binary");
    String before = beforeHandingIn(commands.subList(0, handIn), guide, shell);
    makeMistakes(commands, guide, shell);

    List<JsonNode> answers = new ArrayList<>();
    for (String command : commands.subList(handIn, commands.size())) {
      answers.add(JSON.readTree(shell.run(command)));
    }
    assertThat(answers.get(0).at("/tests/rules").asInt()).isGreaterThan(100);
    assertThat(answers.get(1).path("changed").asInt()).isEqualTo(1);
    JsonNode counts = answers.get(1).path("counts");
    assertThat(counts.valueStream().filter(aspect -> !aspect.isEmpty())).hasSize(1);
    assertThat(counts.at("/EVIDENCE/0/id").asString()).isEqualTo("NEG-901");
    assertThat(counts.at("/EVIDENCE/0/appears").asInt()).isEqualTo(1);
    assertThat(answers.get(2).at("/approval/by").asString()).isEqualTo("admin");
    assertThat(answers.get(3).path("hash")).isEqualTo(answers.get(0).at("/pack/hash"));
    assertThat(answers.get(4).at("/rulePack/version").asString()).isEqualTo("2026.11.1");
    assertThat(answers.get(4).path("causes").toString()).contains("NEG-901");
    assertThat(answers.get(5).path("hash").asString())
        .isEqualTo(JSON.readTree(before).at("/rulePack/hash").asString());
    assertThat(answers.get(6)).as("the plan as it was").isEqualTo(JSON.readTree(before));
    assertThat(answers.get(7).path("activations").valueStream().map(one -> one.path("version")))
        .hasSize(3);
  }

  /** From the copy to the plan before anything changed, which is given back. */
  private static String beforeHandingIn(List<String> commands, String guide, WrittenCommands shell)
      throws Exception {
    String last = "";
    for (String command : commands) {
      if (command.startsWith("cp ")) {
        shell.run(command);
        shell.writeFiles(guide);
        continue;
      }
      String answer = shell.run(command);
      last = answer.isEmpty() ? last : answer;
      if (command.endsWith("/active")) {
        shell.set("BEFORE", JSON.readTree(last).path("hash").asString());
      }
    }
    assertThat(last).contains("\"sellerId\":\"S029\"").doesNotContain("NEG-901");
    return last;
  }

  /** Each mistake is told by check or test as the guide says, and again when it is handed in. */
  private static void makeMistakes(List<String> commands, String guide, WrittenCommands shell)
      throws Exception {
    Path file = shell.myRules().resolve(OWN_FILE);
    String sound = Files.readString(file);
    String zip = commands.get(only(commands, "zip -qr"));
    String handIn = commands.get(only(commands, "--data-binary"));
    List<MatchResult> mistakes = MISTAKE.matcher(guide).results().toList();
    assertThat(mistakes).hasSize(3);
    for (MatchResult mistake : mistakes) {
      Files.writeString(
          file,
          sound.replaceFirst(
              Pattern.quote(mistake.group(1)), Matcher.quoteReplacement(mistake.group(2))));
      assertThat(told(commands, shell)).contains(mistake.group(3));
      shell.run(zip);
      Answer refused = shell.ask(handIn);
      assertThat(refused.code()).isEqualTo(422);
      assertThat(errors(refused)).contains(essence(mistake.group(3)));
    }
    Files.writeString(file, sound);
    shell.run(zip);
  }

  private static String told(List<String> commands, WrittenCommands shell) throws Exception {
    Answer check = shell.ask(commands.get(only(commands, "rules check")));
    return check.isFine()
        ? shell.ask(commands.get(only(commands, "rules test"))).text()
        : check.text();
  }

  private static String errors(Answer refused) {
    StringBuilder told = new StringBuilder();
    for (JsonNode error : JSON.readTree(refused.text()).path("errors")) {
      told.append(error.path("problem").asString()).append('\n');
      told.append(error.path("wayOut").asString()).append('\n');
    }
    return told.toString();
  }

  /** The last line of a message: its way out, or what a test that failed did instead. */
  private static String essence(String message) {
    return message.strip().lines().reduce((first, second) -> second).orElseThrow().strip();
  }

  private static int only(List<String> commands, String part) {
    List<String> found = commands.stream().filter(command -> command.contains(part)).toList();
    assertThat(found).as(part).hasSize(1);
    return commands.indexOf(found.get(0));
  }

  private static String guide(Language language) throws IOException {
    return Files.readString(Path.of("rules", language == Language.NB ? "LESMEG.md" : "README.md"));
  }
}
