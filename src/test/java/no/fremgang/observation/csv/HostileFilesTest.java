package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.fremgang.core.Fault;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations.FunnelCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made, or grown, to break the reader: each gives a fault with a place, and no crash. */
class HostileFilesTest {
  private static final String FUNNEL = "seller_id,period,stage,entered,advanced";
  private static final String SELLERS = "seller_id,name,team,manager_id,role,hired_on\n";

  private static List<Fault> faultsOfFunnel(String content) {
    return DataSetFixture.sound().with("funnel.csv", content).faults();
  }

  private static void assertOnly(List<Fault> faults, String place, String code, String says) {
    assertThat(faults).as("faults").hasSize(1);
    assertThat(faults.get(0).place() + " " + faults.get(0).code()).isEqualTo(place + " " + code);
    assertThat(faults.get(0).problem()).contains(says);
  }

  @Test
  void countsTheColumnsOfAHeaderThatIsTooWide() {
    String wide =
        IntStream.range(0, 99_995).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    assertOnly(
        faultsOfFunnel(FUNNEL + "," + wide + "\nS1,2026-07,meeting,10,4\n"),
        "funnel.csv:1:4906",
        "DATA-028",
        "100000 columns");
  }

  @Test
  void takesAThousandColumnsAndNamesEachUnknownOne() {
    String wide = IntStream.range(0, 995).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = "S1,2026-07,meeting,10,4" + ",".repeat(995);
    ReadDataSet read =
        DataSetFixture.sound().with("funnel.csv", FUNNEL + "," + wide + "\n" + row + "\n").read();
    assertThat(read.notices()).hasSize(995);
    assertThat(read.observations().of(new SellerId("S1")).funnel()).hasSize(1);
  }

  @Test
  void placesARowThatIsFarTooWideWhereItLeavesTheHeader() {
    assertOnly(
        faultsOfFunnel(FUNNEL + "\nS1,2026-07,meeting,10,4" + ",".repeat(50_000) + "\n"),
        "funnel.csv:2:25",
        "DATA-030",
        "50005 fields");
  }

  @Test
  void placesABrokenQuoteBeyondAllColumnsByItsLine() {
    assertOnly(
        faultsOfFunnel(FUNNEL + "\nS1,2026-07,meeting,10,4" + ",".repeat(2_000) + "\"x\n"),
        "funnel.csv:2",
        "DATA-013",
        "no closing quote");
  }

  @ParameterizedTest
  @CsvSource({"3,'\"S1,2026-07,meeting,10,4'", "2,'\"S1,2026-07,meeting,10,4'"})
  void placesABrokenQuoteAtTheStartOfARow(int line, String row) {
    String sound = line == 3 ? "\nS1,2026-07,meeting,10,4" : "";
    assertOnly(
        faultsOfFunnel(FUNNEL + sound + "\n" + row + "\n"),
        "funnel.csv:" + line + ":1",
        "DATA-013",
        "no closing quote");
  }

  /** Wherever the buffers inside happen to end, a wrong byte is a fault and no accident. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void tellsWrongBytesWhereverTheyFall(int shift) {
    String row = "S1,2026-07,meeting,10,4," + "ø".repeat(31) + "\n";
    String text = FUNNEL + ",source\n" + ",".repeat(5) + "a".repeat(shift) + "\n" + row.repeat(999);
    List<Fault> faults =
        DataSetFixture.sound()
            .with("funnel.csv", text.getBytes(StandardCharsets.ISO_8859_1))
            .faults();
    Fault last = faults.get(faults.size() - 1);
    assertThat(last.place() + " " + last.code()).isEqualTo("funnel.csv:3:25 DATA-012");
    assertThat(last.problem()).contains("nor are " + (31 * 999 - 1) + " more");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void takesCharactersOfFourBytesWhereverTheyFall(int shift) {
    String name = "a".repeat(shift) + "😀".repeat(40);
    StringBuilder sellers = new StringBuilder(SELLERS);
    for (int i = 1; i < 900; i++) {
      sellers.append("S" + i + "," + name + ",t,L,r,2020-01-15\n");
    }
    ReadDataSet read = DataSetFixture.sound().with("sellers.csv", sellers.toString()).read();
    assertThat(read.observations().sellers())
        .hasSize(899)
        .extracting(Seller::name)
        .containsOnly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void tellsUtf16WithItsMark(String charset) {
    byte[] bytes = ("\uFEFF" + FUNNEL + "\n").getBytes(java.nio.charset.Charset.forName(charset));
    assertOnly(
        DataSetFixture.sound().with("funnel.csv", bytes).faults(),
        "funnel.csv:1:1",
        "DATA-012",
        "UTF-16");
  }

  @Test
  void tellsANulByteWhereItStands() {
    assertOnly(
        faultsOfFunnel(FUNNEL + "\nS1,2026-07,meet\0ing,10,4\n"),
        "funnel.csv:2:16",
        "DATA-011",
        "NUL byte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "1E5",
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "0x1F",
        "1_000",
        "1 000",
        "１０",
        "٣",
        "--1",
        "+",
        "-",
        ".",
        ".5",
        "5.",
        "=1+1",
        "1,000",
        "½",
        "1\u00A0000"
      })
  void tellsWhatIsNoNumberInEveryKindOfNumber(String value) {
    DataSetFixture set =
        DataSetFixture.sound()
            .with("funnel.csv", FUNNEL + "\nS1,2026-07,meeting,\"" + value + "\",0\n")
            .with("results.csv", "seller_id,period,deals,revenue\nS1,2026-07,1,\"" + value + "\"\n")
            .with(
                "targets.csv",
                "seller_id,period,measure,target\nS1,2026-07,deals,\"" + value + "\"\n");
    assertThat(set.faults())
        .extracting(fault -> fault.place() + " " + fault.code())
        .containsExactly(
            "funnel.csv:2:20 DATA-034", "results.csv:2:14 DATA-034", "targets.csv:2:18 DATA-034");
  }

  @ParameterizedTest
  @CsvSource({
    "-1,DATA-035",
    "-0.5,DATA-035",
    "-99999999999999999999,DATA-035",
    "999999999999999999999999999999,DATA-036",
    "1000000000001,DATA-036",
    "0.001,DATA-037",
    "0.0000000000000000000000000000000001,DATA-037"
  })
  void tellsNumbersNobodySells(String value, String code) {
    assertOnly(
        DataSetFixture.sound()
            .with("results.csv", "seller_id,period,deals,revenue\nS1,2026-07,1," + value + "\n")
            .faults(),
        "results.csv:2:14",
        code,
        value.substring(0, Math.min(30, value.length())));
  }

  @ParameterizedTest
  @CsvSource({
    "9999999-01-01,DATA-038", "+999999-01-01,DATA-038", "2026-1-1,DATA-038", "2026-02-29,DATA-038",
    "0000-00-00,DATA-038", "2026-07-01T00:00,DATA-038", "9999-12-31,DATA-040",
        "0001-01-01,DATA-040",
    "２０２６-07-01,DATA-038", "45000,DATA-038"
  })
  void tellsDaysNobodyWorked(String day, String code) {
    assertOnly(
        DataSetFixture.sound()
            .with("sellers.csv", SELLERS + "S1,A,t,L,r," + day + "\nS2,A,t,L,r,2020-01-01\n")
            .faults(),
        "sellers.csv:2:12",
        code,
        day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1"})
  void takesWhatLooksLikeAFormulaAsTheTextItIs(String name) {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                SELLERS + "S1,\"" + name + "\",t,L,r,2020-01-15\nS2,B,t,L,r,2020-01-15\n")
            .read();
    assertThat(read.observations().of(new SellerId("S1")).seller().name()).isEqualTo(name.strip());
  }

  @ParameterizedTest
  @CsvSource({"200B", "202E", "FEFF", "2028", "00AD", "0009"})
  void tellsWhatNobodySeesInAnId(String hex) {
    String hidden = Character.toString(Integer.parseInt(hex, 16));
    List<Fault> faults =
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                SELLERS + "S1,A,t,L,r,2020-01-15\nS" + hidden + "2,B,t,L,r,2020-01-15\n")
            .with("funnel.csv", FUNNEL + "\n")
            .faults();
    assertOnly(faults, "sellers.csv:3:1", "DATA-033", "U+" + hex);
    assertThat(faults.get(0).problem()).contains("\"S\\u" + hex + "2\"").doesNotContain(hidden);
  }

  @Test
  void takesNoBreakSpacesAroundAValueForBlanks() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with("funnel.csv", FUNNEL + "\n\u00A0S1\u00A0,2026-07\u00A0,meeting,\u202F10,4\n")
            .read();
    assertThat(read.observations().of(new SellerId("S1")).funnel())
        .extracting(FunnelCount::entered)
        .containsExactly(10L);
  }

  @Test
  void countsWindowsLineEndsInQuotedFieldsOnce() {
    assertOnly(
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                SELLERS.replace("\n", "\r\n")
                    + "S1,\"Kari\r\n\r\nBø\",t,L,r,2020-01-15\r\n"
                    + "S2,\"Ola\r\nNord\",\"a\r\n\r\nb\",L,r,2020-13-01\r\n")
            .faults(),
        "sellers.csv:8:8",
        "DATA-038",
        "2020-13-01");
  }

  @Test
  void tellsEveryDuplicateOfAColumnWithTheFirst() {
    List<Fault> faults = faultsOfFunnel("stage,seller_id,period,stage,entered,advanced,stage\n");
    assertThat(faults)
        .extracting(fault -> fault.place() + " " + fault.code())
        .containsExactly("funnel.csv:1:24 DATA-023", "funnel.csv:1:47 DATA-023");
    assertThat(faults.get(1).problem()).contains("number 1");
  }

  @Test
  void tamesWhatAMessageShows() {
    String nasty = "\u001B[31mrød\u202Etxt\u2028" + "😀".repeat(100);
    Fault fault = faultsOfFunnel("\"" + nasty + "\"\n").get(0);
    assertThat(fault.code()).isEqualTo("DATA-020");
    assertThat(fault.problem())
        .contains("\\u001B[31mrød\\u202Etxt\\u2028😀")
        .contains("😀…")
        .doesNotContain("\u001B", "\u202E", "\u2028");
  }

  @Test
  void listsAThousandOfAMillionFaultsAndCountsTheRest() {
    List<Fault> faults = faultsOfFunnel(FUNNEL + "\n" + "S1,x,y,z,-1\n".repeat(250_000));
    assertThat(faults).hasSize(1_001);
    assertThat(faults.get(1_000).problem())
        .startsWith("999000 more faults are not listed: ")
        .contains("249750 of DATA-039 in funnel.csv", "249750 of DATA-035 in funnel.csv");
    assertThat(faults.get(999).place().line()).isEqualTo(251);
  }

  @Test
  void doesNotGuessAmongMoreSellersThanItCouldCompare() {
    String id = "S".repeat(50);
    StringBuilder sellers = new StringBuilder(SELLERS);
    for (int i = 0; i < 2_000; i++) {
      sellers.append(id + (10_000 + i) + ",A,t,L,r,2020-01-15\n");
    }
    List<Fault> faults =
        DataSetFixture.sound()
            .with("sellers.csv", sellers.toString())
            .with("funnel.csv", FUNNEL + "\n" + id + "9,2026-07,meeting,1,1\n")
            .faults();
    assertOnly(faults, "funnel.csv:2:1", "DATA-042", id);
    assertThat(faults.get(0).wayOut()).isEqualTo("Use one of the 2000 known ones.");
  }
}
