package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.fremgang.core.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault a file can have: its code, its place, the value named and the way out. */
class DataFaultsTest {
  private static final String SELLERS =
      "seller_id,name,team,manager_id,role,hired_on,left_on,language";
  private static final String OPPORTUNITIES =
      "opportunity_id,seller_id,lead_on,contact_on,meeting_on,proposal_on,won_on,lost_on,amount,"
          + "competitor,contacts,budget_known";

  /** A row under the header gives this one fault. {@code |} separates what is expected. */
  private static void assertRowFault(
      String file, String header, String row, String place, String code, String named, String out) {
    List<Fault> faults = DataSetFixture.sound().with(file, header + "\n" + row + "\n").faults();
    assertOneFault(faults, place, code, named, out);
  }

  private static void assertOneFault(
      List<Fault> faults, String place, String code, String named, String out) {
    assertThat(faults).as("faults").hasSize(1);
    Fault fault = faults.get(0);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place().toString()).isEqualTo(place);
    assertThat(fault.problem()).contains(named);
    assertThat(fault.wayOut()).contains(out);
    assertThat(fault.isError()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          S1,2026-07,meeting,ten,4      | funnel.csv:2:20 | DATA-034 | "entered" "ten"         | digits
          S1,2026-07,meeting,NaN,4      | funnel.csv:2:20 | DATA-034 | "NaN"                   | digits
          S1,2026-07,meeting,1e5,4      | funnel.csv:2:20 | DATA-034 | "1e5"                   | digits
          S1,2026-07,meeting,10.,4      | funnel.csv:2:20 | DATA-034 | "10."                   | digits
          S1,2026-07,meeting,-1,0       | funnel.csv:2:20 | DATA-035 | "-1" is negative        | 0 or more
          S1,2026-07,meeting,9999999999,4 | funnel.csv:2:20 | DATA-036 | "9999999999"          | Check
          S1,2026-07,meeting,99999999999999999999,4 | funnel.csv:2:20 | DATA-036 | too large   | Check
          S1,2026-07,meeting,10.5,4     | funnel.csv:2:20 | DATA-037 | "10.5"                  | whole
          S1,2026-07,meeting,,0         | funnel.csv:2:20 | DATA-031 | "entered" is empty      | value
          S1,2026-07,meeting,3,4        | funnel.csv:2:22 | DATA-052 | "advanced" "4" is more than "entered" "3" | entered
          S1,2026-07,metting,10,4       | funnel.csv:2:12 | DATA-043 | "metting"               | Did you mean "meeting"?
          S1,2026-07,won,10,4           | funnel.csv:2:12 | DATA-043 | "won"                   | contact, lead, meeting, proposal
          S9,2026-07,meeting,10,4       | funnel.csv:2:1  | DATA-042 | "S9"                    | Did you mean "S1"?
          Somebody,2026-07,meeting,10,4 | funnel.csv:2:1  | DATA-042 | "Somebody"              | S1, S2
          S1,2026-13,meeting,10,4       | funnel.csv:2:4  | DATA-039 | "2026-13" does not exist | 2026-07
          S1,2026-Q3,meeting,10,4       | funnel.csv:2:4  | DATA-039 | "2026-Q3" is no month   | 2026-07
          S1,1926-07,meeting,10,4       | funnel.csv:2:4  | DATA-040 | "1926-07"               | year
          S1,2019-12,meeting,10,4       | funnel.csv:2:4  | DATA-053 | hired on 2020-01-15     | hired_on
          S1,2026-07,meeting,10         | funnel.csv:2:23 | DATA-030 | 4 fields                | one field per column
          S1,2026-07,meeting,10,4,5     | funnel.csv:2:25 | DATA-030 | 6 fields                | comma in quotes
          """)
  void tellsFaultsOfFunnelRows(String row, String place, String code, String named, String out) {
    assertRowFault(
        "funnel.csv", "seller_id,period,stage,entered,advanced", row, place, code, named, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S1,Kari,nord,L1,r,2020-02-30,,          | sellers.csv:2:19 | DATA-038 | "2020-02-30" does not exist | 2026-07-01
          S1,Kari,nord,L1,r,15.01.2020,,          | sellers.csv:2:19 | DATA-038 | "15.01.2020" is no date     | 2026-07-01
          S1,Kari,nord,L1,r,2220-01-15,,          | sellers.csv:2:19 | DATA-040 | "2220-01-15"                | year
          S1,Kari,nord,L1,r,2020-01-15,2019-01-15,| sellers.csv:2:30 | DATA-055 | "2019-01-15" is before "hired_on" "2020-01-15" | Correct
          S1,Kari,nord,L1,r,2020-01-15,,nn        | sellers.csv:2:31 | DATA-041 | Unknown language "nn"       | "nb"
          S1,Kari,nord,,r,2020-01-15,,            | sellers.csv:2:14 | DATA-031 | "manager_id" is empty       | value
          S1,Kari,nord,L1,,2020-01-15,,       | sellers.csv:2:17 | DATA-031 | "role" is empty             | value
          ,Kari,nord,L1,r,2020-01-15,,            | sellers.csv:2:1  | DATA-031 | "seller_id" is empty        | value
          S1,Ka\u0007ri,nord,L1,r,2020-01-15,,    | sellers.csv:2:4  | DATA-033 | U+0007                      | Remove
          """)
  void tellsFaultsOfSellers(String row, String place, String code, String named, String out) {
    List<Fault> faults =
        DataSetFixture.sound()
            .with("sellers.csv", SELLERS + "\n" + row + "\nS2,Ola,nord,L1,r,2026-03-01,,\n")
            .with("funnel.csv", "seller_id,period,stage,entered,advanced\n")
            .faults();
    assertOneFault(faults, place, code, named, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-01-15,,           | sellers.csv:2:30 | DATA-062 | "role_since" "2019-01-15" is before | Leave it empty
          ,2019-01-15,north      | sellers.csv:2:31 | DATA-062 | "region_since" "2019-01-15"       | correct one
          ,,north                | sellers.csv:2:32 | DATA-031 | "previous_region" "north"         | first day
          """)
  void tellsFaultsOfChanges(String row, String place, String code, String named, String out) {
    List<Fault> faults =
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                "seller_id,name,team,manager_id,role,hired_on,role_since,region_since,"
                    + "previous_region\nS1,Kari,nord,L1,r,2020-01-15,"
                    + row
                    + "\nS2,Ola,nord,L1,r,2026-03-01,,,\n")
            .faults();
    assertOneFault(faults, place, code, named, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O1,S1,2026-07-05,2026-07-20,2026-07-19 | opportunities.csv:2:29 | DATA-056 | "cancelled_on" "2026-07-19" is before "won_on" | forward
          O1,S1,2026-07-05,,2026-07-19           | opportunities.csv:2:19 | DATA-056 | "cancelled_on" "2026-07-19" is given without    | won_on
          """)
  void tellsThatOnlyASaleCanBeCancelled(
      String row, String place, String code, String named, String out) {
    List<Fault> faults =
        DataSetFixture.sound()
            .with(
                "opportunities.csv",
                "opportunity_id,seller_id,lead_on,won_on,cancelled_on\n" + row + "\n")
            .faults();
    assertOneFault(faults, place, code, named, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O1,S1,2026-07-05,2026-07-04,,,,,,,,          | opportunities.csv:2:18 | DATA-056 | "contact_on" "2026-07-04" is before "lead_on" "2026-07-05" | forward
          O1,S1,2026-07-05,,,,2026-07-01,,,,,          | opportunities.csv:2:21 | DATA-056 | "won_on" "2026-07-01"  | forward
          O1,S1,2026-07-05,,,,,2026-07-01,,,,          | opportunities.csv:2:22 | DATA-056 | "lost_on" "2026-07-01" | forward
          O1,S1,2026-07-05,,,,2026-07-09,2026-07-09,,,,| opportunities.csv:2:32 | DATA-057 | "won_on"               | Keep
          O1,S1,,,,,,,,,,                              | opportunities.csv:2:1  | DATA-058 | "O1" has no day        | stage
          O1,S1,2020-01-14,,,,,,,,,                    | opportunities.csv:2:7  | DATA-053 | "2020-01-14" is before seller "S1" was hired | hired_on
          O1,S1,2026-07-05,,,,,,1000.505,,,            | opportunities.csv:2:23 | DATA-037 | "1000.505"             | at most 2
          O1,S1,2026-07-05,,,,,,"1000,50",,,           | opportunities.csv:2:23 | DATA-034 | "1000,50"              | point
          O1,S1,2026-07-05,,,,,,-5,,,                  | opportunities.csv:2:23 | DATA-035 | "-5"                   | 0 or more
          O1,S1,2026-07-05,,,,,,,maybe,,               | opportunities.csv:2:24 | DATA-041 | "maybe"                | no, unknown, yes
          O1,S1,2026-07-05,,,,,,,,,ye                  | opportunities.csv:2:26 | DATA-041 | "ye"                   | Did you mean "yes"?
          O1,S1,2026-07-05,,,,,,,,1000000,             | opportunities.csv:2:25 | DATA-036 | "1000000"              | Check
          """)
  void tellsFaultsOfOpportunities(String row, String place, String code, String named, String out) {
    assertRowFault("opportunities.csv", OPPORTUNITIES, row, place, code, named, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          results.csv     | seller_id,period,deals,revenue | S1,2026-07,1,-10.00 | 2:14 | DATA-035 | "-10.00" | 0 or more
          results.csv     | seller_id,period,deals,revenue | S1,2026-07,1,5;S1,2026-07,2,6 | 3:1 | DATA-051 | "S1", "period" "2026-07" is already given in line 2 | one of the two
          activities.csv  | seller_id,period,activity,count | S1,2026-07,call,many | 2:17 | DATA-034 | "many" | digits
          activities.csv  | seller_id,period,activity,count | S1,2019-07,call,5 | 2:4 | DATA-053 | "2019-07" | hired_on
          presence.csv    | seller_id,period,available_days | S1,2026-07,32 | 2:12 | DATA-036 | "32" is not between 0 and 31 | unit
          presence.csv    | seller_id,period,available_days | S1,2026-02,29 | 2:12 | DATA-036 | "29" is not between 0 and 28 | unit
          presence.csv    | seller_id,period,available_days | S1,2026-07,20;S1,2026-07,20 | 3:1 | DATA-051 | line 2 | one of the two
          territories.csv | region,period,potential | north,2026-07,x | 2:15 | DATA-034 | "potential" "x" | digits
          territories.csv | region,period,potential | north,2026-07,1;north,2026-07,2 | 3:1 | DATA-051 | "north" | one of the two
          targets.csv     | seller_id,period,measure,target | S1,2026-Q5,revenue,5 | 2:4 | DATA-039 | "2026-Q5" is no month or quarter | 2026-Q3
          targets.csv     | seller_id,period,measure,target | S1,2026-Q3,revenu,5 | 2:12 | DATA-046 | "revenu" | Did you mean "revenue"?
          targets.csv     | seller_id,period,measure,target | S1,2026-Q3,revenue,5;S1,2026-Q3,revenue,6 | 3:1 | DATA-051 | line 2 | one of the two
          targets.csv     | seller_id,period,measure,target | S1,2019-Q4,revenue,5 | 2:4 | DATA-053 | "2019-Q4" | hired_on
          surveys.csv     | seller_id,answered_on,respondent,question,score | S1,2026-07-01,custommer,followed_up,4 | 2:15 | DATA-045 | "custommer" | Use one of
          surveys.csv     | seller_id,answered_on,respondent,question,score | S1,2026-07-01,lost_costumer,followed_up,4 | 2:15 | DATA-045 | "lost_costumer" | Did you mean "lost_customer"?
          surveys.csv     | seller_id,answered_on,respondent,question,score | S1,2026-07-01,manager,folowed_up,4 | 2:23 | DATA-044 | "folowed_up" | Did you mean "followed_up"?
          surveys.csv     | seller_id,answered_on,respondent,question,score | S1,2026-07-01,manager,followed_up,6 | 2:35 | DATA-036 | "6" is not between 1 and 5 | Check
          surveys.csv     | seller_id,answered_on,respondent,question,score | S1,2026-07-01,manager,followed_up,0 | 2:35 | DATA-036 | "0" | Check
          surveys.csv     | response_id,seller_id,answered_on,respondent,question,score | R1,S1,2026-07-01,manager,followed_up,4;R1,S1,2026-07-01,manager,followed_up,5 | 3:1 | DATA-051 | "R1" | one of the two
          observed.csv    | seller_id,observed_on,observer,question,score | S1,2026-07-01,pear,followed_up,4 | 2:15 | DATA-041 | "pear" | Did you mean "peer"?
          observed.csv    | seller_id,observed_on,observer,question,score | S1,2019-07-01,peer,followed_up,4 | 2:4 | DATA-053 | "2019-07-01" | hired_on
          """)
  void tellsFaultsOfOtherFiles(
      String file, String header, String rows, String at, String code, String named, String out) {
    assertRowFault(file, header, rows.replace(';', '\n'), file + ":" + at, code, named, out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seller_id,period,stage,entred,advanced         | 1    | DATA-022 | "entered" is missing   | Did you mean it by "entred"?
          seller_id,period,stage,advanced                | 1    | DATA-022 | "entered" is missing   | required are seller_id, period
          seller_id,period,stage,entered,advanced,stage  | 1:41 | DATA-023 | "stage" is given twice | Keep one
          seller_id,period,stage,entered,advanced,gender | 1:41 | DATA-024 | "gender"               | Remove the column
          seller_id;period;stage;entered;advanced        | 1:1  | DATA-021 | semicolons             | commas
          S1,2026-07,meeting,10,4                        | 1:1  | DATA-020 | "S1,2026-07,meeting,   | header row
          """)
  void tellsFaultsOfTheHeader(String header, String at, String code, String named, String out) {
    List<Fault> faults = DataSetFixture.sound().with("funnel.csv", header + "\n").faults();
    assertOneFault(faults, "funnel.csv:" + at, code, named, out);
  }

  @Test
  void tellsDuplicateIds() {
    assertOneFault(
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                SELLERS
                    + "\n"
                    + "S1,A,t,L,r,2020-01-01,,\n"
                    + "S2,B,t,L,r,2020-01-01,,\n"
                    + "S1,C,t,L,r,2020-01-01,,\n")
            .faults(),
        "sellers.csv:4:1",
        "DATA-050",
        "\"S1\" is already given in line 2",
        "one row per seller");
    assertRowFault(
        "opportunities.csv",
        "opportunity_id,seller_id,won_on",
        "O1,S1,2026-07-01\nO1,S2,2026-07-02",
        "opportunities.csv:3:1",
        "DATA-050",
        "\"O1\" is already given in line 2",
        "one row per opportunity");
  }

  @Test
  void tellsTooLongTexts() {
    assertRowFault(
        "activities.csv",
        "seller_id,period,activity,count",
        "S1,2026-07," + "x".repeat(65) + ",1",
        "activities.csv:2:12",
        "DATA-032",
        "has 65 characters",
        "at most 64");
  }

  @Test
  void tellsEmptyFiles() {
    for (String empty : new String[] {"", "\uFEFF", "\n\n", "\r\n"}) {
      assertOneFault(
          DataSetFixture.sound().with("funnel.csv", empty).faults(),
          "funnel.csv",
          "DATA-010",
          "empty",
          "header row");
    }
  }

  @Test
  void tellsBinaryFiles() {
    byte[] workbook = {'P', 'K', 3, 4, 0, 0, 8, 8};
    assertOneFault(
        DataSetFixture.sound().with("funnel.csv", workbook).faults(),
        "funnel.csv:1:5",
        "DATA-011",
        "NUL byte",
        "CSV UTF-8");
  }

  @Test
  void tellsWhereAFileIsNotUtf8AndGoesOn() {
    String text = "seller_id,period,stage,entered,advanced,source\nS1,2026-07,meeting,x,1,Bø\n";
    List<Fault> faults =
        DataSetFixture.sound()
            .with("funnel.csv", text.getBytes(StandardCharsets.ISO_8859_1))
            .faults();
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-034", "DATA-012");
    assertThat(faults.get(1).place().toString()).isEqualTo("funnel.csv:2:25");
    assertThat(faults.get(1).problem()).contains("0xF8").contains("ø");
    assertThat(faults.get(1).wayOut()).contains("CSV UTF-8").contains("ISO-8859-1");
  }

  @Test
  void tellsUtf16() {
    assertOneFault(
        DataSetFixture.sound()
            .with("funnel.csv", "\uFEFFseller_id".getBytes(StandardCharsets.UTF_16LE))
            .faults(),
        "funnel.csv:1:1",
        "DATA-012",
        "UTF-16",
        "CSV UTF-8");
  }

  @Test
  void tellsBrokenQuotes() {
    assertRowFault(
        "funnel.csv",
        "seller_id,period,stage,entered,advanced",
        "S1,2026-07,\"meeting,10,4",
        "funnel.csv:2:12",
        "DATA-013",
        "no closing quote",
        "double each quote");
    assertRowFault(
        "funnel.csv",
        "seller_id,period,stage,entered,advanced",
        "S1,2026-07,\"meet\"ing,10,4",
        "funnel.csv:2:12",
        "DATA-013",
        "after its closing quote",
        "double each quote");
  }

  @Test
  void tellsAFieldWithoutEnd() {
    assertRowFault(
        "funnel.csv",
        "seller_id,period,stage,entered,advanced",
        "S1,2026-07,\"" + "x".repeat(200_000) + "\",10,4",
        "funnel.csv:2:12",
        "DATA-016",
        "more characters",
        "Close the quote");
  }

  @Test
  void tellsTooManyRowsAndBytes() {
    ReadOptions few = new ReadOptions(false, 1, 1 << 20, 1 << 20, 100, 200, 20_000, 1_000);
    List<Fault> rows = DataSetFixture.sound().with(few).faults();
    assertThat(rows).extracting(Fault::code).containsOnly("DATA-015");
    assertThat(rows.get(0).place().toString()).isEqualTo("sellers.csv:3");
    ReadOptions small = new ReadOptions(false, 100, 80, 1 << 20, 100, 200, 20_000, 1_000);
    assertThat(DataSetFixture.sound().with(small).faults())
        .extracting(Fault::code)
        .containsOnly("DATA-008");
  }

  @Test
  void tellsFilesThatCannotBeOpened() {
    assertThat(
            faultsOf(
                () -> {
                  throw new java.io.IOException("disk on fire");
                }))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("DATA-014");
              assertThat(fault.problem()).contains("disk on fire");
            });
  }

  private static List<Fault> faultsOf(InputSource funnel) {
    try {
      DataSetReader.readFiles(
          java.util.Map.of(
              "sellers.csv",
              () ->
                  new java.io.ByteArrayInputStream(
                      (SELLERS + "\nS1,A,t,L,r,2020-01-01,,\n").getBytes(StandardCharsets.UTF_8)),
              "funnel.csv",
              funnel),
          no.fremgang.observation.TestSchema.DEFAULT,
          ReadOptions.defaults());
      return List.of();
    } catch (no.fremgang.core.InputRejected rejected) {
      return rejected.faults();
    }
  }

  @Test
  void tellsMissingFiles() {
    List<Fault> faults =
        DataSetFixture.sound().without("sellers.csv").without("funnel.csv").faults();
    assertThat(faults).extracting(Fault::code).containsExactly("DATA-003", "DATA-003");
    assertThat(faults.get(0).problem()).contains("sellers.csv");
    assertThat(faults.get(1).problem()).contains("funnel.csv or opportunities.csv");
  }

  @Test
  void doesNotCallEverybodyUnknownWhenTheSellersAreUnreadable() {
    assertThat(DataSetFixture.sound().with("sellers.csv", "").faults())
        .extracting(Fault::code)
        .containsExactly("DATA-010");
    assertThat(DataSetFixture.sound().with("sellers.csv", "name,team\nKari,nord\n").faults())
        .extracting(Fault::code)
        .containsOnly("DATA-022");
  }

  @Test
  void blamesAFaultySellerOnce() {
    assertThat(
            DataSetFixture.sound()
                .with(
                    "sellers.csv",
                    "seller_id,name,team,manager_id,role,hired_on\n"
                        + "S1,A,t,L,r,soon\n"
                        + "S2,B,t,L,r,2020-01-01\n")
                .faults())
        .extracting(Fault::code)
        .containsExactly("DATA-038");
  }

  @Test
  void findsTheColumnBehindQuotedFieldsWithQuotesAndLineBreaks() {
    assertRowFault(
        "sellers.csv",
        "seller_id,name,team,manager_id,role,hired_on",
        "S1,\"Kari \"\"K\"\" Bø\",nord,L1,r,2020-01-15\r\n"
            + "S2,\"Ola,\r\n"
            + "Nord\"\"mann\",nord,L1,r,soon",
        "sellers.csv:4:23",
        "DATA-038",
        "\"soon\"",
        "2026-07-01");
  }

  @Test
  void tellsAllFaultsOfAllFilesAtOnce() {
    List<Fault> faults =
        DataSetFixture.sound()
            .with("funnel.csv", "seller_id,period,stage,entered,advanced\nS7,2026-13,x,-1,y\n")
            .with("presence.csv", "seller_id,period,available_days\nS1,2026-07,99\n")
            .faults();
    assertThat(faults)
        .extracting(Fault::code)
        .containsExactly("DATA-042", "DATA-039", "DATA-043", "DATA-035", "DATA-034", "DATA-036");
  }

  @Test
  void countsFaultsBeyondTheLimitAndStillShowsEveryKind() {
    StringBuilder funnel = new StringBuilder("seller_id,period,stage,entered,advanced\n");
    for (int i = 0; i < 5_000; i++) {
      funnel.append("S1,2026-07,meeting,x,1\n");
    }
    funnel.append("S1,2026-13,meeting,1,1\n");
    List<Fault> faults = DataSetFixture.sound().with("funnel.csv", funnel.toString()).faults();
    assertThat(faults).hasSize(1_002);
    assertThat(faults.get(1_000).code()).isEqualTo("DATA-039");
    assertThat(faults.get(1_001).code()).isEqualTo("DATA-099");
    assertThat(faults.get(1_001).problem()).contains("4000 of DATA-034 in funnel.csv");
  }

  @Test
  void shortensAndTamesValuesInMessages() {
    Fault fault =
        DataSetFixture.sound()
            .with(
                "funnel.csv",
                "seller_id,period,stage,entered,advanced\nS1,2026-07,meeting,\"\u001B[31m"
                    + "9".repeat(500)
                    + "\",1\n")
            .faults()
            .get(0);
    assertThat(fault.problem()).contains("\\u001B").contains("…").hasSizeLessThan(200);
    assertThat(fault.problem()).doesNotContain("\u001B");
  }
}
