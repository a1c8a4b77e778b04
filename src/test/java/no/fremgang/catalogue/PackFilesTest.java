package no.fremgang.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFilesTest {
  private static final String HASH = EngagedWonPack.FILES.hash();

  @Test
  void hashesTheSameFromAZipInAnyOrderAndInAFolder() throws IOException {
    byte[] zip = zip(reversed(), "my-pack/");
    assertThat(PackFiles.fromZip(new ByteArrayInputStream(zip)).hash())
        .isEqualTo(HASH)
        .matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void hashesTheSameWithWindowsLineEndsAndByteOrderMark() {
    Map<String, byte[]> windows = EngagedWonPack.bytes();
    windows.replaceAll(
        (p, b) -> ("\uFEFF" + new String(b, UTF_8).replace("\n", "\r\n")).getBytes(UTF_8));
    assertThat(PackFiles.of(windows).hash()).isEqualTo(HASH);
  }

  @Test
  void hashesDifferentlyWhenAWordChanges() {
    assertThat(EngagedWonPack.with("catalogue/causes.yaml", "Winning", "Losing").hash())
        .isNotEqualTo(HASH);
  }

  @Test
  void readsFromAJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("pack.jar");
    Files.write(jar, zip(List.copyOf(EngagedWonPack.bytes().entrySet()), "rules/"));
    URI address = URI.create("jar:" + jar.toUri() + "!/rules/pack.yaml");
    Map<String, byte[]> files = PackResources.read(address.toURL(), "rules", new Faults());
    assertThat(PackFiles.of(files).hash()).isEqualTo(HASH);
  }

  @ParameterizedTest
  @CsvSource({
    "diagnosis/closing.drl, PACK-002",
    "diagnossis/closing.yaml, PACK-002",
    "diagnosis/deep/closing.yaml, PACK-002",
    "Pack.yaml, PACK-002",
    "Catalogue/factors.yaml, PACK-002",
    "catalogue/Factors.yaml, PACK-002",
    "catalogue/factor.yaml, PACK-002",
    "vocabulary/sv.yaml, PACK-002",
    "diagnosis/closing.YAML, PACK-002",
    "diagnosis/forhandling-\u00E5.yaml, PACK-002",
    "diagnosis/clos\u0456ng.yaml, PACK-002",
    "diagnosis/closing.yml, PACK-002",
    "../pack.yaml, PACK-003",
    "/etc/x.yaml, PACK-003",
    "C:/x.yaml, PACK-003",
    "diagnosis\\x.yaml, PACK-003"
  })
  void refusesWhatHasNoPlaceInAPack(String path, String code) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put(path, new byte[0]);
    assertThat(faults(() -> PackFiles.of(files))).extracting(Fault::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "catalogue/Factors.yaml, catalogue/factors.yaml",
    "Diagnosis/closing.yaml, diagnosis/closing.yaml",
    "PACK.yaml, pack.yaml",
    "LesMeg.md, LESMEG.md"
  })
  void saysHowANameIsWrittenThatDiffersInCase(String path, String meant) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put(path, new byte[0]);
    Fault fault = faults(() -> PackFiles.of(files)).get(0);
    assertThat(fault.place().file()).isEqualTo(path);
    assertThat(fault.wayOut(Language.NB)).contains("Kall den \"" + meant + "\"");
  }

  @Test
  void passesOverWhatEditorsAndVersionControlKeep(@TempDir Path folder) throws IOException {
    for (var file : EngagedWonPack.bytes().entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    for (String name : List.of(".git/config", ".vscode/settings.json", "tests/.DS_Store")) {
      write(folder.resolve(name), new byte[] {1});
    }
    assertThat(PackFiles.from(folder).hash()).isEqualTo(HASH);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, PACK-005, UTF-16",
    "UTF-16BE, PACK-005, UTF-16",
    "UTF-16, PACK-005, UTF-16",
    "ISO-8859-1, PACK-005, ISO-8859-1"
  })
  void refusesOtherEncodings(String encoding, String code, String named) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    String text = "name: Å selge\nversion: 1.0.0\nlanguages: [en, nb]\n";
    files.put("pack.yaml", text.getBytes(Charset.forName(encoding)));
    Fault fault = faults(() -> PackFiles.of(files)).get(0);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.problem()).contains(named);
    assertThat(fault.place().line()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "KjÃ¸perne, PACK-009, 3, ø",
    "pÃ¥, PACK-009, 2, å",
    "Ã…, PACK-009, 1, Å",
    "a\uFFFDb, PACK-005, 2, U+FFFD",
    "a\uFEFFb, PACK-005, 2, byte order mark",
    "a\0b, PACK-005, 2, not text"
  })
  void refusesTextThatLostItsLettersOnTheWay(String text, String code, int column, String named) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put("praise/more.yaml", ("language: nb\n" + text).getBytes(UTF_8));
    Fault fault = faults(() -> PackFiles.of(files)).get(0);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place()).hasToString("praise/more.yaml:2:" + column);
    assertThat(fault.problem()).contains(named);
  }

  /** What stands behind a link is not what a person sees in the folder. */
  @Test
  void refusesALinkInAFolder(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "language: en\n");
    Path rules = Files.createDirectories(folder.resolve("rules/praise"));
    Files.createSymbolicLink(rules.resolve("link.yaml"), secret);
    assertThat(faults(() -> PackFiles.from(folder.resolve("rules"))))
        .anySatisfy(
            fault -> {
              assertThat(fault.code()).isEqualTo("PACK-003");
              assertThat(fault.place().file()).isEqualTo("praise/link.yaml");
            });
  }

  @Test
  void refusesMoreFilesThanAPackHolds() {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    for (int i = files.size(); i <= PackLimits.FILES; i++) {
      files.put("tests/" + i + ".md", new byte[0]);
    }
    assertThat(faults(() -> PackFiles.of(files)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("PACK-004"));
  }

  /** Unpacking ends where the pack is too large, not when all of it stands in memory. */
  @Test
  void stopsUnpackingAtTheSizeOfAPack() {
    SortedMap<String, String> texts = new TreeMap<>();
    String large = " ".repeat(PackLimits.FILE_BYTES);
    for (int i = 0; i < 40; i++) {
      texts.put("tests/%02d.md".formatted(i), large);
    }
    byte[] zip = PackZip.write(texts);
    assertThat(faults(() -> PackFiles.fromZip(new ByteArrayInputStream(zip))))
        .anySatisfy(fault -> assertThat(fault.place().file()).isEqualTo("tests/16.md"));
  }

  @Test
  void refusesPathTricksInAZip() throws IOException {
    byte[] zip = zip(List.of(Map.entry("../pack.yaml", new byte[] {'a'})), "");
    assertThat(faults(() -> PackFiles.fromZip(new ByteArrayInputStream(zip))))
        .extracting(Fault::code)
        .contains("PACK-003");
  }

  @Test
  void refusesAZipThatUnpacksToMoreThanAPackMayHold() throws IOException {
    byte[] zip = zip(List.of(Map.entry("pack.yaml", new byte[PackLimits.FILE_BYTES + 1])), "");
    assertThat(zip.length).isLessThan(10_000);
    assertThat(faults(() -> PackFiles.fromZip(new ByteArrayInputStream(zip))))
        .extracting(Fault::code)
        .contains("PACK-004");
  }

  @Test
  void refusesWhatIsNoZip() {
    byte[] text = "not a zip".getBytes(UTF_8);
    assertThat(faults(() -> PackFiles.fromZip(new ByteArrayInputStream(text))))
        .extracting(Fault::code)
        .contains("PACK-006");
  }

  @Test
  void saysWhereATextIsNotUtf8AndWhatItLooksLike() {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put("pack.yaml", "name: a\nversion: \u00E6".getBytes(ISO_8859_1));
    Fault fault = faults(() -> PackFiles.of(files)).get(0);
    assertThat(fault.place()).hasToString("pack.yaml:2:10");
    assertThat(fault.problem()).contains("ISO-8859-1");
    assertThat(fault.wayOut()).contains("UTF-8");
  }

  private static List<Map.Entry<String, byte[]>> reversed() {
    return EngagedWonPack.bytes().entrySet().stream()
        .sorted(Map.Entry.<String, byte[]>comparingByKey().reversed())
        .toList();
  }

  private static List<Fault> faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    return catchThrowableOfType(InputRejected.class, reading).faults();
  }

  private static byte[] zip(List<Map.Entry<String, byte[]>> files, String prefix)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files) {
        zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
