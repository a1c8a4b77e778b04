package no.fremgang.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of faults and the code name the same ones. */
class DataFaultDocumentationTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| (DATA-\\d{3}) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("\"(DATA-\\d{3})\"");

  @Test
  void everyFaultHasItsRowAndEveryRowItsFault() throws IOException {
    String page = Files.readString(Path.of("docs/data-faults.md"), StandardCharsets.UTF_8);
    List<String> documented = ROW.matcher(page).results().map(row -> row.group(1)).toList();
    assertThat(documented)
        .isEqualTo(Arrays.stream(DataFault.values()).map(DataFault::code).toList());
  }

  @Test
  void noOtherCodeOfDataIsWrittenAnywhere() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> written =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .flatMap(DataFaultDocumentationTest::codes)
              .toList();
      assertThat(written)
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(DataFault.values()).map(DataFault::code).toList());
    }
  }

  private static Stream<String> codes(Path source) {
    try {
      String text = Files.readString(source, StandardCharsets.UTF_8);
      return CODE.matcher(text).results().map(code -> code.group(1)).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
