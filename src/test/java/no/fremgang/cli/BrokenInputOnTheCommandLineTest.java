package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.fremgang.cli.PlanCommandTest.Run;
import no.fremgang.observation.BrokenInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
