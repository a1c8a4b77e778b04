package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.cli.PlanCommandTest.Run;
import no.fremgang.observation.BrokenInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code plan} on every kind of broken input: exit 2, every fault and place, and no plan. */
class BrokenInputOnTheCommandLineTest {
  private static final Pattern FAULT = Pattern.compile("^(.+?)  error (DATA-\\d{3})  \\S.*[.?]$");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#ofFolders")
  void refusesAFolder(BrokenInput broken) throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    for (Map.Entry<String, byte[]> file : broken.files().entrySet()) {
      Files.write(data.resolve(file.getKey()), file.getValue());
    }
    assertRefused(data, broken);
  }

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#ofZips")
  void refusesAZip(BrokenInput broken) throws IOException {
    assertRefused(Files.write(folder.resolve("data.zip"), broken.zipped()), broken);
  }

  @Test
  void makesAPlanForEachSellerOnceNothingIsBroken() throws IOException {
    Path data = Files.write(folder.resolve("data.zip"), BrokenInput.nothing().zipped());
    Run run = plan(data);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "nb,'funnel.csv:2:20  feil DATA-052  \"advanced\" \"21\" er mer enn \"entered\" \"20\".'",
    "en,'funnel.csv:2:20  error DATA-052  \"advanced\" \"21\" is more than \"entered\" \"20\".'"
  })
  void tellsFaultsInTheLanguageAskedFor(String language, String begins) throws IOException {
    Run run = plan(advancedMoreThanEntered(), "--language", language);
    assertThat(run.err()).startsWith(begins);
    assertThat(run.err().lines())
        .last()
        .isEqualTo(
            language.equals("nb")
                ? "1 feil; ingenting ble skrevet."
                : "1 fault; nothing was written.");
  }

  @Test
  void tellsWhatIsLeftOutInTheLanguageAskedFor() throws IOException {
    Run run = plan(advancedMoreThanEntered(), "--skip-bad-rows", "--language", "nb");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("feil DATA-052").doesNotContain("is more than");
  }

  @Test
  void tellsFaultsInTheFirstLanguageOfThePackWhereNoneIsAskedFor() throws IOException {
    Path rules = folder.resolve("rules");
    for (Map.Entry<String, byte[]> file : EngagedWonPack.bytes().entrySet()) {
      Path path = rules.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Path manifest = rules.resolve("pack.yaml");
    String english = Files.readString(manifest);
    assertThat(english).contains("[en, nb]");
    Files.writeString(manifest, english.replace("[en, nb]", "[nb, en]"));
    Run run = plan(advancedMoreThanEntered(), "--rules", rules.toString());
    assertThat(run.err()).contains("feil DATA-043  Ukjent fase \"lead\" i \"stage\".");
    Files.writeString(rules.resolve("notes.txt"), "hello");
    Run refused = plan(advancedMoreThanEntered(), "--rules", rules.toString(), "--language", "nb");
    assertThat(refused.err()).contains("feil PACK-002  fila hører ikke hjemme");
  }

  private Path advancedMoreThanEntered() throws IOException {
    BrokenInput broken =
        BrokenInput.all()
            .filter(input -> input.name().equals("advanced > entered"))
            .findFirst()
            .orElseThrow();
    return Files.write(folder.resolve("broken.zip"), broken.zipped());
  }

  private void assertRefused(Path data, BrokenInput broken) {
    Path out = folder.resolve("plans.ndjson");
    Run run = plan(data, "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
    List<String> said = run.err().lines().toList();
    assertThat(said.subList(0, said.size() - 1))
        .map(line -> FAULT.matcher(line).replaceFirst("$1 $2"))
        .containsExactlyElementsOf(broken.faults());
    assertThat(said.get(said.size() - 1)).endsWith("nothing was written.");
  }

  private static Run plan(Path data, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("plan", "--data", data.toString(), "--period", "2026-Q3"));
    args.addAll(List.of(more));
    return PlanCommandTest.run(args.toArray(String[]::new));
  }
}
