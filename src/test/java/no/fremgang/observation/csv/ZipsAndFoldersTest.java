package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipsAndFoldersTest {
  private static final ReadOptions OPTIONS = ReadOptions.defaults();
  @TempDir private Path folder;

  @Test
  void readsAFolder() throws IOException {
    for (Map.Entry<String, byte[]> file : DataSetFixture.sound().files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("notes.txt"), "hello");
    Files.createDirectory(folder.resolve("old"));
    ReadDataSet read = DataSetReader.read(folder, TestSchema.DEFAULT, OPTIONS);
    assertThat(read.rows())
        .containsEntry(InputFile.SELLERS, 2L)
        .containsEntry(InputFile.FUNNEL, 2L);
    assertThat(read.observations()).isEqualTo(DataSetFixture.sound().read().observations());
    assertThat(read.notices())
        .extracting(fault -> fault.place().file())
        .containsExactly("notes.txt", "old/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "export/"})
  void readsAZipWithOrWithoutOneFolderAtItsTop(String top) throws IOException {
    ReadDataSet read = readZip(zip(top, DataSetFixture.sound().files()));
    assertThat(read.observations()).isEqualTo(DataSetFixture.sound().read().observations());
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void readsAZipFromAPath() throws IOException {
    Path path = folder.resolve("set.zip");
    Files.write(path, zip("", DataSetFixture.sound().files()));
    assertThat(DataSetReader.read(path, TestSchema.DEFAULT, OPTIONS).rows()).hasSize(2);
  }

  @Test
  void passesOverWhatSystemsLeaveInZips() throws IOException {
    byte[] zip =
        zip(
            "",
            DataSetFixture.sound()
                .with("__MACOSX/._sellers.csv", "x")
                .with(".DS_Store", "x")
                .files());
    assertThat(readZip(zip).notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.csv",
        "a/../../evil.csv",
        "/etc/evil.csv",
        "C:\\evil.csv",
        "..\\evil.csv"
      })
  void refusesNamesThatLeadOutOfTheZip(String name) throws IOException {
    List<Fault> faults = faults(zip("", DataSetFixture.sound().with(name, "x").files()));
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo("DATA-005");
    assertThat(faults.get(0).place().file()).isEqualTo(name);
    assertThat(faults.get(0).wayOut()).contains("plain names");
  }

  @Test
  void refusesAFileGivenTwice() throws IOException {
    byte[] zip = zip("", DataSetFixture.sound().with("funnel.csW", "x\n").files());
    byte[] twice = replaced(zip, "funnel.csW", "funnel.csv");
    List<Fault> faults = faults(twice);
    assertThat(faults).extracting(Fault::code).contains("DATA-006");
    assertThat(faults.get(0).place().file()).isEqualTo("funnel.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Funnel.csv", "FUNNEL.CSV", "./funnel.csv", "././funnel.csv"})
  void refusesAFileGivenTwiceUnderNamesThatAreTheSameSomewhere(String name) throws IOException {
    List<Fault> faults = faults(zip("", DataSetFixture.sound().with(name, "x\n").files()));
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-006");
    assertThat(faults.get(0).place().file()).isEqualToIgnoringCase("funnel.csv");
  }

  @Test
  void readsNamesThatBeginInTheFolderItself() throws IOException {
    assertThat(readZip(zip("./", DataSetFixture.sound().files())).notices()).isEmpty();
    assertThat(readZip(zip("./export/./", DataSetFixture.sound().files())).rows()).hasSize(2);
  }

  @Test
  void readsAZipWhoseFolderIsNamedInAnOldCodePage() throws IOException {
    Map<String, byte[]> files = DataSetFixture.sound().with("lønn.txt", "x").files();
    byte[] zip = zip("første salg/", files, StandardCharsets.ISO_8859_1);
    ReadDataSet read = readZip(zip);
    assertThat(read.rows()).hasSize(2);
    assertThat(read.notices()).extracting(Fault::code).containsExactly("DATA-004");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sellers.csv      | Is it "Sellers.csv"? Rename it.
          seller.csv       | Is it "seller.csv"? Rename it.
          2026/sellers.csv | Is it "2026/sellers.csv"? Move it to the top.
          sellers.xlsx     | Is it "sellers.xlsx"? Export it as CSV UTF-8.
          people.csv       | Add the file, with one row per seller.
          """)
  void saysWhichFileMayBeTheMissingOne(String name, String wayOut) throws IOException {
    byte[] zip = zip("", DataSetFixture.sound().without("sellers.csv").with(name, "x").files());
    List<Fault> faults = faults(zip);
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-003");
    assertThat(faults.get(0).wayOut()).isEqualTo(wayOut);
  }

  @Test
  void takesALinkInAZipForTheTextItIs() throws IOException {
    List<Fault> faults =
        faults(zip("", DataSetFixture.sound().with("funnel.csv", "../../etc/passwd").files()));
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-020");
  }

  @Test
  void tellsALinkThatLeadsNowhere() throws IOException {
    Files.write(folder.resolve("sellers.csv"), DataSetFixture.sound().files().get("sellers.csv"));
    Files.createSymbolicLink(folder.resolve("funnel.csv"), folder.resolve("gone"));
    List<Fault> faults = faultsOf(folder);
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-014");
    assertThat(faults.get(0).place().file()).isEqualTo("funnel.csv");
    assertThat(faults.get(0).problem())
        .contains("a link to it leads nowhere")
        .doesNotContain(folder.toString());
  }

  @Test
  void refusesAZipThatListsFarTooManyFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 20_000; i++) {
        zip.putNextEntry(new ZipEntry("file" + i + ".csv"));
      }
    }
    List<Fault> faults = faults(bytes.toByteArray());
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-007");
    assertThat(faults.get(0).problem()).contains("lists far more files");
  }

  @Test
  void tellsLineAndColumnInAZipAsInAFolder() throws IOException {
    DataSetFixture faulty =
        DataSetFixture.sound()
            .with("funnel.csv", "seller_id,period,stage,entered,advanced\nS1,2026-13,x,1,2\n")
            .with("presence.csv", "seller_id,period,available_days\nS1,2026-07,99\n");
    for (Map.Entry<String, byte[]> file : faulty.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    List<Fault> zipped = faults(zip("export/", faulty.files()));
    assertThat(zipped)
        .extracting(fault -> fault.place() + " " + fault.code())
        .containsExactly(
            "funnel.csv:2:4 DATA-039",
            "funnel.csv:2:12 DATA-043",
            "funnel.csv:2:16 DATA-052",
            "presence.csv:2:12 DATA-036");
    assertThat(faultsOf(folder)).isEqualTo(zipped);
  }

  private static List<Fault> faultsOf(Path folder) {
    return catchThrowableOfType(
            InputRejected.class, () -> DataSetReader.read(folder, TestSchema.DEFAULT, OPTIONS))
        .faults();
  }

  @Test
  void refusesABombByItsRatio() throws IOException {
    byte[] rows = "S1,2026-07,meeting,1,1\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.writeBytes("seller_id,period,stage,entered,advanced\n".getBytes(StandardCharsets.UTF_8));
    bomb.writeBytes(rows);
    List<Fault> faults =
        faults(zip("", DataSetFixture.sound().with("funnel.csv", bomb.toByteArray()).files()));
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-009");
    assertThat(faults.get(0).place().file()).isEqualTo("funnel.csv");
    assertThat(faults.get(0).problem()).contains("200 times");
  }

  @Test
  void refusesMoreBytesThanAgreedPerFileAndInAll() throws IOException {
    byte[] zip = zip("", DataSetFixture.sound().files());
    ReadOptions perFile = new ReadOptions(false, 100, 150, 1 << 20, 100, 200, 20_000, 1_000);
    assertThat(faults(zip, perFile)).extracting(Fault::code).containsOnly("DATA-008");
    ReadOptions inAll = new ReadOptions(false, 100, 1 << 20, 200, 100, 200, 20_000, 1_000);
    assertThat(faults(zip, inAll)).extracting(Fault::code).containsOnly("DATA-008");
  }

  @Test
  void refusesTooManyFiles() throws IOException {
    DataSetFixture many = DataSetFixture.sound();
    for (int i = 0; i < 101; i++) {
      many.with("file" + i + ".txt", "x");
    }
    assertThat(faults(zip("", many.files()))).extracting(Fault::code).contains("DATA-007");
  }

  @Test
  void refusesWhatIsNoZip() {
    List<Fault> faults = faults("seller_id,name\n".getBytes(StandardCharsets.UTF_8));
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-002");
    assertThat(faults.get(0).wayOut()).contains("folder of CSV files");
    assertThat(faults.get(0).toString()).startsWith("data set  ").doesNotContain("upload");
  }

  @Test
  void refusesADamagedZip() throws IOException {
    byte[] zip = zip("", DataSetFixture.sound().files());
    for (int i = 45; i < 60; i++) {
      zip[i] ^= 0x5A;
    }
    assertThat(faults(zip)).extracting(Fault::code).contains("DATA-014");
  }

  @Test
  void refusesAPathThatIsNotThere() {
    InputRejected rejected =
        catchThrowableOfType(
            InputRejected.class,
            () -> DataSetReader.read(folder.resolve("none"), TestSchema.DEFAULT, OPTIONS));
    assertThat(rejected.faults()).extracting(Fault::code).containsExactly("DATA-001");
  }

  @Test
  void guessesAtMisspeltFileNames() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with("Results.CSV", "x")
            .with("survey.csv", "x")
            .with("sub/presence.csv", "x")
            .read();
    assertThat(read.notices())
        .extracting(Fault::wayOut)
        .containsExactly(
            "Did you mean \"results.csv\"?",
            "Did you mean \"surveys.csv\"?",
            "Move it to the top.");
    assertThat(read.notices()).extracting(Fault::code).containsOnly("DATA-004");
    assertThat(read.observations().files()).containsExactly(InputFile.SELLERS, InputFile.FUNNEL);
  }

  private static ReadDataSet readZip(byte[] zip) throws IOException {
    return DataSetReader.readZip(new ByteArrayInputStream(zip), TestSchema.DEFAULT, OPTIONS);
  }

  private static List<Fault> faults(byte[] zip) {
    return faults(zip, OPTIONS);
  }

  private static List<Fault> faults(byte[] zip, ReadOptions options) {
    return catchThrowableOfType(
            InputRejected.class,
            () -> DataSetReader.readZip(new ByteArrayInputStream(zip), TestSchema.DEFAULT, options))
        .faults();
  }

  private static byte[] zip(String top, Map<String, byte[]> files) throws IOException {
    return zip(top, files, StandardCharsets.UTF_8);
  }

  private static byte[] zip(String top, Map<String, byte[]> files, Charset names)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(top + file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] zip, String from, String to) {
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace(from, to);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
