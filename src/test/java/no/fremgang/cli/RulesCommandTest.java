package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import no.fremgang.catalogue.EngagedWonPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(run.err())
        .startsWith(
            "tests/sellers.yaml:6:5  \"Heard\" failed\n   shown: expected winning, but it is ruled out:")
        .hasLineCount(2);
    assertThat(run.out()).contains("13 passed, 1 failed (12 tests of rules, 2 whole sellers)");
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
    assertThat(run.err()).contains("PROGRESS-001 \"silent on shrinking\" failed");
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
    assertThat(run.out()).contains("6 rules, no faults, 13 warnings.");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  record Run(int exit, String out, String err) {}

  private Run run(String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        CommandLineInterface.run(
            Clock.systemUTC(),
            new PrintWriter(out),
            new PrintWriter(err, true),
            "rules",
            command,
            "--rules",
            folder.toString());
    return new Run(exit, out.toString(), err.toString());
  }
}
