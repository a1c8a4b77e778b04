package no.fremgang.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of faults and the code name the same ones, and say the same of them. */
class DataFaultDocumentationTest {
  private static final Map<Language, String> PAGES =
      Map.of(Language.EN, "data-faults.md", Language.NB, "datafeil.md");
  private static final Map<String, String> KINDS =
      Map.of(
          "feil", "error",
          "rad", "row",
          "merknad", "notice",
          "merknad, advarsel", "notice, warning");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (DATA-\\d{3}) \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE);
  private static final Pattern KEY = Pattern.compile("\"(DATA-\\d{3}(?:\\.[a-z0-9-]+)?)\"");

  @ParameterizedTest
  @EnumSource
  void everyFaultHasItsRowAndEveryRowItsFault(Language language) {
    List<String> codes = Arrays.stream(DataFault.values()).map(DataFault::code).distinct().toList();
    assertThat(rows(language)).extracting(row -> row.group(1)).isEqualTo(codes);
  }

  @ParameterizedTest
  @EnumSource
  void introducesEachCodeAsTheProgramDoes(Language language) {
    assertThat(rows(language))
        .allSatisfy(
            row -> assertThat(row.group(3)).isEqualTo(Message.about(row.group(1)).in(language)));
  }

  @Test
  void namesTheSameKindsInBothLanguages() {
    assertThat(rows(Language.NB).stream().map(row -> KINDS.get(row.group(2))))
        .isEqualTo(rows(Language.EN).stream().map(row -> row.group(2)).toList());
  }

  @Test
  void noOtherFaultOfDataIsWrittenAnywhere() throws IOException {
    List<String> keys = Arrays.stream(DataFault.values()).map(DataFault::key).toList();
    assertThat(sources().stream().flatMap(DataFaultDocumentationTest::keys))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  private static List<MatchResult> rows(Language language) {
    return ROW.matcher(text(Path.of("docs", PAGES.get(language)))).results().toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      return sources.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }

  private static Stream<String> keys(Path source) {
    return KEY.matcher(text(source)).results().map(key -> key.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
