package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.fremgang.assessment.Acting;
import no.fremgang.assessment.AuditEntry;
import no.fremgang.assessment.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditVerifyCommandTest {
  @TempDir private Path folder;

  record Run(int exit, String out, String err) {}

  private static List<AuditEntry> log() {
    List<AuditEntry> log = new ArrayList<>();
    String hash = AuditEntry.BEGINNING;
    for (int i = 1; i <= 6; i++) {
      Deed deed = new Deed(Deed.Kind.REQUEST, "GET /x", "sellers/S" + i, null, null);
      Instant at = Instant.parse("2026-10-05T08:00:00.12345Z").plusSeconds(i);
      log.add(AuditEntry.of(i, at, new Acting("M1", "MANAGER", "c"), deed, "1.0", hash));
      hash = log.get(i - 1).hash();
    }
    return log;
  }

  private String file(List<AuditEntry> lines) throws IOException {
    return text(JsonMapper.shared().writeValueAsString(lines));
  }

  private String text(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "log", ".json"), text).toString();
  }

  private static Run verify(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(Stream.of("audit", "verify"), Stream.of(args)).toArray(String[]::new);
    int exit =
        CommandLineInterface.run(
            Clock.systemUTC(), new PrintWriter(out), new PrintWriter(err, true), all);
    return new Run(exit, out.toString(), err.toString());
  }

  @Test
  void provesLinesOverSeveralFilesAndAPartOfTheLog() throws IOException {
    List<AuditEntry> log = log();
    Run whole = verify(file(log.subList(0, 4)), file(log.subList(4, 6)));
    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(whole.out()).contains("lines 1 to 6", log.get(5).hash());
    Run part = verify(file(log.subList(3, 6)));
    assertThat(part.exit()).isZero();
    assertThat(part.out()).contains("before line 4");
    assertThat(verify(file(log), "--number", "2", "--hash", log.get(1).hash()).exit()).isZero();
  }

  @Test
  void findsEveryKindOfTampering() throws IOException {
    List<AuditEntry> log = log();
    List<AuditEntry> without = new ArrayList<>(log);
    without.remove(2);
    Run gap = verify(file(without));
    assertThat(gap.exit()).isEqualTo(1);
    assertThat(gap.err()).contains("Line 4 is not what was written after line 2");
    String changed =
        JsonMapper.shared().writeValueAsString(log).replace("sellers/S3", "sellers/S9");
    assertThat(verify(text(changed)).err()).contains("Line 3 ");
    List<AuditEntry> swapped = new ArrayList<>(log);
    swapped.set(1, log.get(2));
    swapped.set(2, log.get(1));
    assertThat(verify(file(swapped)).exit()).isEqualTo(1);
    Run rewritten = verify(file(log), "--number", "2", "--hash", log.get(2).hash());
    assertThat(rewritten.err()).contains("rewritten");
    assertThat(rewritten.exit()).isEqualTo(1);
  }

  @Test
  void tellsTheSameInNorwegian() throws IOException {
    List<AuditEntry> log = log();
    assertThat(verify(file(log.subList(3, 6)), "--language", "nb").out())
        .contains("Uendret: linje 4 til 6.", "Hashen til den siste linja", "kom før linje 4");
    List<AuditEntry> without = new ArrayList<>(log);
    without.remove(2);
    assertThat(verify(file(without), "--language", "nb").err())
        .contains("Linje 4 er ikke det som ble skrevet etter linje 2");
    String[] rewritten = {"--number", "2", "--hash", log.get(2).hash(), "--language", "nb"};
    assertThat(verify(join(file(log), rewritten)).err()).contains("Den er skrevet om");
    assertThat(verify(text("[]"), "--language", "nb").err()).contains("ingen linjer i filene");
    assertThat(verify(text("{}"), "--language", "nb").err()).contains("ingen linjer fra loggen");
    assertThat(verify("none", "--language", "nb").err()).contains("Det finnes ingen fil none");
    assertThat(verify("none", "--number", "2", "--language", "nb").err()).contains("Oppgi begge");
    String[] beyond = {"--number", "9", "--hash", "x", "--language", "nb"};
    assertThat(verify(join(file(log), beyond)).err()).contains("linje 1 til 6");
  }

  private static String[] join(String first, String... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
  }

  @Test
  void saysWhatItCannotUse() throws IOException {
    assertThat(verify(text("[]")).err()).contains("no lines");
    assertThat(verify(text("{}")).err()).contains("holds no lines");
    assertThat(verify(folder.resolve("none").toString()).err()).contains("There is no file");
    assertThat(verify(file(log()), "--number", "2").err()).contains("--hash");
    assertThat(verify(file(log()), "--number", "9", "--hash", "x").err()).contains("1 to 6");
    assertThat(verify(text("[]")).exit()).isEqualTo(2);
  }
}
