package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.catalogue.EngagedWonPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trainer's folder, checked and tested. */
class RulesCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyPack() throws IOException {
    for (var file : EngagedWonPack.bytes().entrySet()) {
      write(file.getKey(), new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void namesFaultsWithLineCaretAndWayOut() throws IOException {
    write("tests/sellers.yaml", "language: en\nsellers:\n  - nam: x\n");
    Run run = run("check");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("tests/sellers.yaml:3:5  error PACK-021  unknown key \"nam\".")
        .contains("     3 |   - nam: x\n       |     ^^^\n   Did you mean \"name\"?");
  }

  @Test
  void warnsWithoutFailing() throws IOException {
    write("coaching/actions.csv", "cause,action,order,step\nwinning,winning-ask,1,learn\n");
    Run run = run("check");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("warning CAT-021");
    assertThat(run.out()).contains("6 rules, no faults, 13 warnings, 2 notices.");
  }

  @Test
  void speaksTheLanguageAskedForOrElseThePacksFirst() throws IOException {
    write("tests/sellers.yaml", "language: en\nsellers:\n  - nam: x\n");
    assertThat(run("check", "--language", "nb").err())
        .contains("feil PACK-021  ukjent nøkkel \"nam\".")
        .contains("Mente du \"name\"?");
    write("pack.yaml", "name: To steg\nversion: 0.1.0\nlanguages: [nb, en]\n");
    assertThat(run("check").err()).contains("ukjent nøkkel");
    assertThat(run("check", "--language", "en").err()).contains("unknown key");
    assertThat(run("check", "--language", "no").exit()).isEqualTo(2);
  }

  @Test
  void writesFaultsForProgramsAsJson() throws IOException {
    write("tests/sellers.yaml", "language: en\nsellers:\n  - nam: x\n");
    Run run = run("check", "--format", "json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.get("usable").asBoolean()).isFalse();
    JsonNode fault = report.get("faults").get(0);
    assertThat(fault.get("code").asString()).isEqualTo("PACK-021");
    assertThat(fault.get("file").asString()).isEqualTo("tests/sellers.yaml");
    assertThat(fault.get("line").asInt()).isEqualTo(3);
    assertThat(fault.get("column").asInt()).isEqualTo(5);
    assertThat(fault.get("length").asInt()).isEqualTo(3);
    assertThat(fault.get("wayOut").asString()).isEqualTo("Did you mean \"name\"?");
  }

  @Test
  void writesASoundPackAsJsonToo() {
    Run run = run("check", "--format", "json");
    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(run.exit()).isZero();
    assertThat(report.get("usable").asBoolean()).isTrue();
    assertThat(report.get("hash").asString()).isEqualTo(EngagedWonPack.FILES.hash());
    assertThat(report.get("notices").asInt()).isEqualTo(2);
  }

  /** The fields SARIF 2.1.0 asks for (sections 3.13, 3.14, 3.18, 3.19, 3.27, 3.29, 3.30). */
  @Test
  void writesFaultsForCodeHostsAsSarif() throws IOException {
    write("tests/sellers.yaml", "language: en\nsellers:\n  - nam: x\n");
    write("Pack.yaml", "");
    Run run = run("check", "--format", "sarif");
    assertThat(run.exit()).isEqualTo(2);
    JsonNode log = JsonMapper.shared().readTree(run.out());
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    JsonNode driver = log.at("/runs/0/tool/driver");
    assertThat(driver.get("name").asString()).isNotBlank();
    JsonNode results = log.at("/runs/0/results");
    assertThat(results).isNotEmpty();
    for (JsonNode result : results) {
      JsonNode rule = driver.get("rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.at("/help/text").asString()).isNotBlank();
      assertThat(result.get("level").asString()).isIn("error", "warning", "note");
      assertThat(result.at("/message/text").asString()).isNotBlank();
      assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
          .matches("[\\w:/.%-]+");
    }
    JsonNode region = results.get(1).at("/locations/0/physicalLocation/region");
    assertThat(results.get(0).at("/locations/0/physicalLocation").has("region")).isFalse();
    assertThat(region.get("startLine").asInt()).isEqualTo(3);
    assertThat(region.get("startColumn").asInt()).isEqualTo(5);
    assertThat(region.get("endColumn").asInt()).isEqualTo(8);
  }

  @Test
  void tellsFilesThatCannotBeReadTogetherWithTheFaultsOfTheOthers() throws IOException {
    write("Pack.yaml", "");
    write("tests/sellers.yaml", "language: en\nsellers:\n  - nam: x\n");
    assertThat(run("check").err()).contains("PACK-002").contains("PACK-021").contains("faults");
  }

  @Test
  void writesSchemasThatAreNoPartOfThePack() throws IOException {
    assertThat(run("schema").exit()).isZero();
    assertThat(folder.resolve(".schema")).isDirectoryContaining("glob:**/rules.schema.json");
    Run again = run("check", "--format", "json");
    assertThat(JsonMapper.shared().readTree(again.out()).get("hash").asString())
        .isEqualTo(EngagedWonPack.FILES.hash());
  }

  /** The page names each schema for the files it is for. */
  @Test
  void documentsEverySchemaItWrites() throws IOException {
    assertThat(run("schema").exit()).isZero();
    String page = Files.readString(Path.of("docs/editor.md"));
    try (var written = Files.list(folder.resolve(".schema"))) {
      assertThat(written).allSatisfy(file -> assertThat(page).contains("/" + file.getFileName()));
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  record Run(int exit, String out, String err) {}

  private Run run(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> command = new ArrayList<>(List.of("rules"));
    command.addAll(List.of(options));
    command.addAll(List.of("--rules", folder.toString()));
    int exit =
        CommandLineInterface.run(
            Clock.systemUTC(),
            new PrintWriter(out),
            new PrintWriter(err, true),
            command.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }
}
