package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.fremgang.catalogue.EngagedWonPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tests of a trainer's folder, run and reported. */
class RulesTestCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyPack() throws IOException {
    for (var file : EngagedWonPack.bytes().entrySet()) {
      write(file.getKey(), new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void failsWithOneLineForWhatIsOtherwiseThanExpected() throws IOException {
    write(
        "tests/sellers.yaml",
        """
        language: en
        sellers:
          - name: Not heard
            given: [engaged to won is clearly behind, buyers rate "was heard" low]
            expect: {shown: [winning]}
          - name: Heard
            given: [engaged to won is clearly behind, buyers rate "was heard" high]
            expect: {shown: [winning]}
        """);
    Run run = run("test");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
            FAILED  tests/sellers.yaml        1 passed, 1 failed
              FAILED  Heard
                        at        tests/sellers.yaml:6:5
                        shown: expected winning, but it is ruled out:\
            """)
        .contains("13 passed, 1 failed: 12 tests of 6 rules, 2 whole sellers (");
  }

  @Test
  void failsWhenATestBesideARuleDoes() throws IOException {
    write(
        "praise/progress.yaml",
        EngagedWonPack.FILES
            .text("praise/progress.yaml")
            .orElseThrow()
            .replace("given: [engaged to won has shrunk]", "given: [engaged to won has grown]"));
    Run run = run("test");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
              FAILED  PROGRESS-001  silent on shrinking
                        at        praise/progress.yaml:18:9
                        expected  silence
                        actual    praise for progress
                        The rule fired: all its conditions hold as given.
            """);
  }

  @Test
  void saysWhichConditionKeptARuleSilentThatShouldHaveFired() throws IOException {
    write(
        "praise/progress.yaml",
        EngagedWonPack.FILES
            .text("praise/progress.yaml")
            .orElseThrow()
            .replace("given: [engaged to won has grown]", "given: [engaged to won has shrunk]"));
    assertThat(run("test", "--rule", "PROGRESS-001").out())
        .contains("The rule stayed silent: engaged to won has grown – is false.");
  }

  @Test
  void speaksNorwegianToWhoeverAsksForIt() throws IOException {
    write(
        "praise/progress.yaml",
        EngagedWonPack.FILES
            .text("praise/progress.yaml")
            .orElseThrow()
            .replace("given: [engaged to won has grown]", "given: [engaged to won has shrunk]"));
    Run run = run("test", "--rule", "PROGRESS", "--language", "nb", "--coverage");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
            FEILET  praise/progress.yaml  1 bestått, 1 feilet
              FEILET  PROGRESS-001  fires on growth
                        sted      praise/progress.yaml:15:9
                        ventet    ros for framgang
                        fikk      taushet
                        Regelen tidde: engasjert til vunnet har vokst – stemmer ikke.
            """)
        .contains("1 bestått, 1 feilet: 2 tester av 1 regel, 0 hele selgere (")
        .contains("PROGRESS-001  0 slår til, 2 tier");
    assertThat(run("test", "--language", "nb").out()).contains("6 regler, ingen feil");
    assertThat(run("test", "--rule", "NOPE-001", "--language", "nb").err())
        .contains("Ingen test passer");
    assertThat(run("test", "--format", "json", "--language", "nb").out())
        .contains("\"language\" : \"nb\"", "\"actual\" : \"taushet\"");
    assertThat(run("test", "--format", "junit", "--language", "nb").out())
        .contains("message=\"Regelen tidde: ", "ventet: ros for framgang");
  }

  @Test
  void runsOnlyTheTestsAskedFor() {
    assertThat(run("test", "--file", "winning.yaml").out())
        .contains(": 4 tests of 2 rules, 0 whole");
    assertThat(run("test", "--rule", "PROGRESS").out()).contains(": 2 tests of 1 rule, 0 whole");
    Run none = run("test", "--rule", "NOPE-001");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("No test fits");
  }

  @Test
  void listsWhatNoTestTries() {
    assertThat(run("test", "--coverage", "--rule", "WIN-001").out())
        .contains(
            "WIN-001  1 firing, 1 silent; untried:\n            engaged to won is clearly behind");
  }

  @Test
  void reportsToBuildServers() throws Exception {
    write(
        "praise/progress.yaml",
        EngagedWonPack.FILES
            .text("praise/progress.yaml")
            .orElseThrow()
            .replace("given: [engaged to won has shrunk]", "given: [engaged to won has grown]"));
    Document junit = xml(run("test", "--format", "junit").out());
    assertThat(junit.getDocumentElement().getAttribute("tests")).isEqualTo("12");
    assertThat(junit.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    Element failure = (Element) junit.getElementsByTagName("failure").item(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
        .isEqualTo("PROGRESS-001");
    JsonNode json = JsonMapper.shared().readTree(run("test", "--format", "json").out());
    assertThat(json.path("failed").intValue()).isEqualTo(1);
    assertThat(json.path("tests").size()).isEqualTo(12);
    assertThat(json.path("coverage").size()).isEqualTo(6);
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  record Run(int exit, String out, String err) {}

  private Run run(String command, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        CommandLineInterface.run(
            Clock.systemUTC(),
            new PrintWriter(out),
            new PrintWriter(err, true),
            Stream.concat(
                    Stream.of("rules", command, "--rules", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }
}
