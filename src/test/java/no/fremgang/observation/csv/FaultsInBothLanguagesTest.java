package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Text;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.TestSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data sets with every fault there is: each is told, in whole sentences, in both languages. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultsInBothLanguagesTest {
  private static final String GAP = "\0";
  private static final String SELLERS = "seller_id,name,team,manager_id,role,hired_on";
  private static final String FUNNEL = "seller_id,period,stage,entered,advanced\n";
  private static final ReadOptions SKIPPING = ReadOptions.defaults().withSkipBadRows(true);

  private final List<Fault> told = new ArrayList<>();

  @BeforeAll
  void provokeEveryFault() throws IOException {
    provokeInTheSet();
    provokeInFiles();
    provokeInHeaders();
    provokeInRows();
    provokeAmongRows();
  }

  private void provokeInTheSet() throws IOException {
    tell(() -> DataSetReader.read(Path.of("no such folder"), TestSchema.DEFAULT, SKIPPING));
    tellZip("seller_id,name\n".getBytes(StandardCharsets.UTF_8));
    tell(DataSetFixture.sound().without("sellers.csv").without("funnel.csv"));
    for (String meant : List.of("Sellers.csv", "2026/sellers.csv", "sellers.xlsx")) {
      tell(DataSetFixture.sound().without("sellers.csv").with(meant, "x"));
    }
    tell(
        () ->
            DataSetReader.onTopOf(
                    List.of(new StoredImport("earlier", plain(DataSetFixture.sound()))),
                    TestSchema.DEFAULT,
                    SKIPPING,
                    FileKeeper.NONE)
                .readFiles(Map.of()));
    tell(
        DataSetFixture.sound()
            .with("notes.txt", "x")
            .with("survey.csv", "x")
            .with("old/results.csv", "x"));
    tell(DataSetFixture.sound().with("../evil.csv", "x").with("Funnel.csv", "x"));
    tellZip(twice());
    DataSetFixture many = DataSetFixture.sound();
    IntStream.range(0, 101).forEach(i -> many.with(i + ".txt", "x"));
    tell(many);
    tellZip(zip(IntStream.range(0, 20_000).mapToObj(i -> "file" + i + ".csv").toList(), "", 0));
    tell(DataSetFixture.sound().with(new ReadOptions(false, 9, 80, 9_999, 9, 9, 200, 9)));
    tell(DataSetFixture.sound().with(new ReadOptions(false, 9, 9_999, 80, 9, 9, 200, 9)));
    tellZip(zip(List.of("funnel.csv"), FUNNEL, 1 << 19));
  }

  private void provokeInFiles() throws IOException {
    tell(DataSetFixture.sound().with("funnel.csv", ""));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL + "\0"));
    for (String wrong : List.of("ø", "øø")) {
      byte[] latin = (FUNNEL + wrong).getBytes(StandardCharsets.ISO_8859_1);
      tell(DataSetFixture.sound().with("funnel.csv", latin));
    }
    byte[] utf16 = ("\uFEFF" + FUNNEL).getBytes(StandardCharsets.UTF_16LE);
    tell(DataSetFixture.sound().with("funnel.csv", utf16));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL + "\"S1"));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL + "\"S1\"S1"));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL + "\"" + "x".repeat(200_000)));
    tell(DataSetFixture.sound().with(new ReadOptions(false, 1, 9_999, 9_999, 9, 9, 200, 9)));
    tellOpening(new java.nio.file.NoSuchFileException("x"));
    tellOpening(new java.nio.file.AccessDeniedException("x"));
    tellOpening(new java.io.EOFException());
    tellOpening(new IOException());
    byte[] damaged = zip(List.of("sellers.csv"), SELLERS, 1);
    for (int i = 45; i < 55; i++) {
      damaged[i] ^= 0x5A;
    }
    tellZip(damaged);
  }

  private void provokeInHeaders() {
    tell(DataSetFixture.sound().with("funnel.csv", "S1,2026-07,meeting\n"));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL.replace(',', ';')));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL.replace(',', '\t')));
    tell(DataSetFixture.sound().with("funnel.csv", "seller_id,period,stage,entred,stage,age\n"));
    tell(
        DataSetFixture.sound()
            .with("sellers.csv", SELLERS + ",regoin,note,\nS1,A,t,L,r,2020-01-01,n,x,\n")
            .without("funnel.csv")
            .with("opportunities.csv", "opportunity_id,seller_id,contact_on\nO1,S1,2026-07-01"));
    tell(DataSetFixture.sound().with("results.csv", "seller_id,period,deals,revenue\n"));
    tell(DataSetFixture.sound().with("sellers.csv", SELLERS + "\n"));
    String wide = IntStream.range(0, 1_001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    tell(DataSetFixture.sound().with("funnel.csv", wide + "\n"));
  }

  private void provokeInRows() {
    tellRows("funnel.csv", FUNNEL, "S1,2026-07", "S1,2026-07,,10,4", "S1,2026-07,meeting,x,-1");
    tellRows("funnel.csv", FUNNEL, "S1,2026-07,meeting,9999999999,99999999999999999999");
    tellRows(
        "funnel.csv", FUNNEL, "S1,2026-Q3,lead,1.5,1", "S1,2026-13,lead,3,4", "S1,1926-07,lead");
    tellRows("funnel.csv", FUNNEL, "S7,1926-07,metting,1,1", "Somebody,2026-07,won,1,1");
    tellRows("activities.csv", "seller_id,period,activity,count\n", "S1,2026-07," + "x".repeat(65));
    tellRows(
        "activities.csv",
        "seller_id,period,activity,count\n",
        "S1,2026-07," + "x".repeat(65) + ",1",
        "S1,2026-07,c\u0007all,1");
    tellRows("targets.csv", "seller_id,period,measure,target\n", "S1,x,revenu,1", "S1,2026-13,x,1");
    tellRows("results.csv", "seller_id,period,deals,revenue\n", "S1,2026-07,1,1.005");
    tellRows(
        "surveys.csv",
        "seller_id,answered_on,respondent,question,score\n",
        "S1,2026-13-01,nobody,nothing,4",
        "S1,yesterday,lost_costumer,folowed_up,6");
    tellRows("observed.csv", "seller_id,observed_on,observer,question,score\n", "S1,x,pear,x,1");
    tellRows("opportunities.csv", "opportunity_id,seller_id,won_on,competitor\n", "O,S1,,maybe");
    tell(
        DataSetFixture.sound()
            .with(SKIPPING)
            .with(
                "sellers.csv",
                SELLERS
                    + ",left_on,language,role_since,previous_region\n"
                    + "S1,Kari,t,L,r,2020-01-01,2019-01-01,nn,2019-01-01,north\n"
                    + "S1,Kari,t,L,r,2020-01-01,,,,\n"
                    + "S2,Ola,t,L,r,2020-01-01,,,,\n"));
    StringBuilder sellers = new StringBuilder(SELLERS + "\n");
    IntStream.range(0, 41).forEach(i -> sellers.append(i + "0000000,A,t,L,r,2020-01-01\n"));
    tell(DataSetFixture.sound().with("sellers.csv", sellers.toString()));
  }

  private void provokeAmongRows() {
    String results = "seller_id,period,deals,revenue\n";
    tellRows("results.csv", results, "S1,2026-07,1,1", "S1,2026-07,1,1", "S1,2019-01,1,1");
    tellRows("results.csv", results, "S2,2026-09,1,1", "S2,2026-10,1,1");
    tellRows(
        "opportunities.csv",
        "opportunity_id,seller_id,lead_on,contact_on,won_on,lost_on,cancelled_on\n",
        "O1,S1,2026-07-02,2026-07-01,,,2026-08-01",
        "O1,S1,2026-07-02,,2026-08-01,2026-08-01,",
        "O2,S1,,,,,");
    tellRows("territories.csv", "region,period,potential\n", "noth,2026-07,1", "Utopia,2026-07,1");
    tell(DataSetFixture.sound().with(SKIPPING.leavingOut("S1"::equals)));
    tell(DataSetFixture.sound().with(SKIPPING.leavingOut(seller -> seller.startsWith("S"))));
    tell(DataSetFixture.sound().with("funnel.csv", FUNNEL + "S1,x,y,z,-1\n".repeat(300)));
  }

  /** Neither half a translation nor a gap left open. */
  @Test
  void tellsEachInEnglishAndInNorwegian() {
    assertThat(told)
        .allSatisfy(
            fault -> {
              assertThat(fault.problem(Language.NB)).isNotEqualTo(fault.problem(Language.EN));
              assertThat(fault.wayOut(Language.NB)).isNotEqualTo(fault.wayOut(Language.EN));
              for (Language language : Language.values()) {
                assertThat(fault.told(language)).doesNotContain("{", "null", "Text[");
                assertThat(fault.problem(language)).matches("(?s).+[.?]");
                assertThat(fault.wayOut(language)).matches("(?s).+[.?]");
              }
            });
  }

  /** So that the test above speaks of all of them; a site that lacks a gap fails here too. */
  @ParameterizedTest
  @EnumSource
  void isProvoked(DataFault kind) {
    assertThat(told).anyMatch(fault -> isOfKind(fault, kind));
  }

  private static boolean isOfKind(Fault fault, DataFault kind) {
    Message form = kind.message(GAP, GAP, GAP);
    return fault.code().equals(kind.code())
        && fits(form.problem(), fault.problemText())
        && fits(form.wayOut(), fault.wayOutText());
  }

  private static boolean fits(Text form, Text said) {
    return Arrays.stream(Language.values())
        .allMatch(language -> form(form.in(language)).matcher(said.in(language)).matches());
  }

  private static Pattern form(String text) {
    return Pattern.compile(
        Arrays.stream(text.split(GAP, -1)).map(Pattern::quote).collect(Collectors.joining(".+")),
        Pattern.DOTALL);
  }

  private interface Reading {
    ReadDataSet read() throws IOException;
  }

  private void tell(Reading reading) {
    try {
      ReadDataSet read = reading.read();
      told.addAll(read.notices());
      told.addAll(read.skippedRows());
    } catch (InputRejected rejected) {
      told.addAll(rejected.faults());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void tell(DataSetFixture set) {
    tell(set::read);
  }

  private void tellRows(String file, String header, String... rows) {
    tell(DataSetFixture.sound().with(file, header + String.join("\n", rows) + "\n"));
  }

  private void tellZip(byte[] zip) {
    tell(() -> DataSetReader.readZip(new ByteArrayInputStream(zip), TestSchema.DEFAULT, SKIPPING));
  }

  private void tellOpening(IOException failure) {
    InputSource broken =
        () -> {
          throw failure;
        };
    tell(
        () -> DataSetReader.readFiles(Map.of("sellers.csv", broken), TestSchema.DEFAULT, SKIPPING));
    InputSource breaking =
        () ->
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw failure;
              }
            };
    tell(
        () ->
            DataSetReader.readFiles(Map.of("sellers.csv", breaking), TestSchema.DEFAULT, SKIPPING));
  }

  private static Map<InputFile, InputSource> plain(DataSetFixture set) {
    Map<InputFile, InputSource> files = new LinkedHashMap<>();
    for (InputFile file : InputFile.values()) {
      byte[] content = set.files().get(file.fileName());
      if (content != null) {
        files.put(file, () -> new ByteArrayInputStream(content));
      }
    }
    return files;
  }

  private static byte[] zip(List<String> names, String line, int lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < lines; i++) {
          zip.write(line.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Java's own zip writer refuses this, so one of two names is overwritten afterwards. */
  private static byte[] twice() throws IOException {
    byte[] zip = zip(List.of("funnel.csv", "funnel.csW"), "x\n", 1);
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace("funnel.csW", "funnel.csv");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
