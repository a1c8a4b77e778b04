package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations.FunnelCount;
import org.junit.jupiter.api.Test;

/** What a data set may look like without being wrong. */
class ToleranceTest {
  private static final Observations PLAIN = DataSetFixture.sound().read().observations();

  private static ReadDataSet withFunnel(String funnel) {
    return DataSetFixture.sound().with("funnel.csv", funnel).read();
  }

  @Test
  void takesColumnsInAnyOrderWithByteOrderMarkCarriageReturnsAndBlankLines() {
    ReadDataSet read =
        withFunnel(
            "\uFEFFstage,source,entered,advanced,period,seller_id\r\n"
                + "meeting,web,10,4,2026-07,S1\r\n"
                + "\r\n"
                + "\"meeting\",\"self\",\" 8 \",3,2026-07,S2\r\n"
                + ",,,,,\r\n\r\n\r\n");
    assertThat(read.observations()).isEqualTo(PLAIN);
    assertThat(read.notices()).isEmpty();
    assertThat(read.rows()).containsEntry(InputFile.FUNNEL, 2L);
  }

  @Test
  void takesTheLastLineWithoutAnEnd() {
    String funnel = "seller_id,period,stage,entered,advanced,source\nS1,2026-07,meeting,10,4,web\n";
    assertThat(withFunnel(funnel + "S2,2026-07,meeting,8,3,self").observations()).isEqualTo(PLAIN);
  }

  @Test
  void takesCommasQuotesAndLineBreaksInNamesAndTreatsFormulasAsText() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                "seller_id,name,team,manager_id,role,hired_on\n"
                    + "S1,\"Bø, \"\"Kari\"\"\nAnne\",=SUM(A1:A9),L1,r,2020-01-15\n"
                    + "S2,Ola,@nord,L1,r,2020-01-15\n")
            .read();
    Seller kari = read.observations().sellers().get(0);
    assertThat(kari.name()).isEqualTo("Bø, \"Kari\"\nAnne");
    assertThat(kari.team()).isEqualTo("=SUM(A1:A9)");
  }

  @Test
  void takesLettersInTheirComposedFormHoweverTheyWereTyped() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(
                "sellers.csv",
                "seller_id,name,team,manager_id,role,hired_on\n"
                    + "S1,A\u030Ase,t,L,r,2020-01-15\nS2,Åse,t,L,r,2020-01-15\n")
            .read();
    assertThat(read.observations().sellers()).extracting(Seller::name).containsOnly("Åse");
  }

  @Test
  void tellsOfAnExtraColumnOnce() {
    ReadDataSet read =
        withFunnel(
            "seller_id,period,stage,entered,advanced,comment,chanel\n"
                + "S1,2026-07,meeting,10,4,a,b\nS1,2026-07,meeting,10,4,c,d\n");
    assertThat(read.notices()).extracting(Fault::code).containsExactly("DATA-025", "DATA-025");
    assertThat(read.notices().get(0).place().toString()).isEqualTo("funnel.csv:1:41");
    assertThat(read.notices().get(0).problem()).contains("\"comment\"");
    assertThat(read.notices().get(1).wayOut()).isEqualTo("Did you mean \"channel\"?");
  }

  @Test
  void tellsOfColumnsWithoutANameAndFilesWithoutRows() {
    ReadDataSet read =
        DataSetFixture.sound().with("presence.csv", "seller_id,period,available_days,\n").read();
    assertThat(read.notices()).extracting(Fault::code).containsExactly("DATA-026", "DATA-027");
    assertThat(read.observations().files()).doesNotContain(InputFile.PRESENCE);
    assertThat(read.observations().hasColumn(InputFile.PRESENCE, "available_days")).isFalse();
  }

  @Test
  void remembersWhichColumnsWereThere() {
    assertThat(PLAIN.hasColumn(InputFile.FUNNEL, "source")).isTrue();
    assertThat(PLAIN.hasColumn(InputFile.FUNNEL, "channel")).isFalse();
    assertThat(PLAIN.hasColumn(InputFile.OPPORTUNITIES, "amount")).isFalse();
  }

  @Test
  void takesWhatComesAfterLeavingWithOneNoticePerFile() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(
                "surveys.csv",
                """
                seller_id,answered_on,respondent,question,score
                S2,2026-08-31,manager,followed_up,4
                S2,2026-09-01,existing_customer,followed_up,4
                S2,2026-10-01,existing_customer,followed_up,5
                """)
            .read();
    assertThat(read.notices()).hasSize(1);
    assertThat(read.notices().get(0).toString())
        .startsWith("surveys.csv:3:4  notice DATA-054  ")
        .contains("\"2026-09-01\"")
        .contains("left on 2026-08-31")
        .contains("2 rows");
    assertThat(read.observations().of(new SellerId("S2")).surveys()).hasSize(3);
  }

  @Test
  void takesAnOpportunityThatSkippedStagesWithANotice() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(
                "opportunities.csv", "opportunity_id,seller_id,lead_on,won_on\nO1,S1,,2026-07-01\n")
            .read();
    assertThat(read.notices()).extracting(Fault::code).containsExactly("DATA-059");
    assertThat(read.observations().of(new SellerId("S1")).opportunities().get(0).skippedStages())
        .isTrue();
  }

  @Test
  void tellsOfATerritoryWhereNobodyWorks() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with("territories.csv", "region,period,potential\nnorht,2026-07,100.5\n")
            .read();
    assertThat(read.notices()).extracting(Fault::code).containsExactly("DATA-061");
    assertThat(read.notices().get(0).wayOut()).isEqualTo("Did you mean \"north\"?");
  }

  @Test
  void takesAQuarterInWhichTheSellerWasHired() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(
                "targets.csv",
                "seller_id,period,measure,target\nS2,2026-Q1,revenue,100000\nS2,2026-03,deals,2.5\n"
                    + "S2,2026-Q3,meeting_to_proposal,0.35\n")
            .read();
    assertThat(read.observations().of(new SellerId("S2")).targets())
        .extracting(SellerTarget -> SellerTarget.target())
        .containsExactly(100_000.0, 2.5, 0.35);
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void takesTheMonthOfHiring() {
    assertThat(
            withFunnel("seller_id,period,stage,entered,advanced\nS2,2026-03,lead,1,0\n")
                .observations()
                .of(new SellerId("S2"))
                .funnel())
        .extracting(FunnelCount::entered)
        .containsExactly(1L);
  }

  @Test
  void leavesFaultyRowsOutWhenAskedTo() {
    ReadDataSet read =
        DataSetFixture.sound()
            .with(ReadOptions.defaults().withSkipBadRows(true))
            .with(
                "sellers.csv",
                "seller_id,name,team,manager_id,role,hired_on\nS1,Kari,t,L,r,2020-01-15\nS2,Ola,t,L,r,soon\n")
            .with(
                "funnel.csv",
                "seller_id,period,stage,entered,advanced\n"
                    + "S1,2026-07,meeting,10,4\nS1,2026-07,meeting,x,4\nS2,2026-07,meeting,1,1\n")
            .read();
    assertThat(read.skippedRows())
        .extracting(fault -> fault.place() + " " + fault.code())
        .containsExactly(
            "sellers.csv:3:14 DATA-038", "funnel.csv:3:20 DATA-034", "funnel.csv:4:1 DATA-060");
    assertThat(read.skippedRows().get(2).wayOut()).contains("sellers.csv:3");
    assertThat(read.observations().sellers()).hasSize(1);
    assertThat(read.rows()).containsEntry(InputFile.FUNNEL, 1L);
  }

  @Test
  void refusesFaultsOfTheHeaderEvenWhenBadRowsAreSkipped() {
    assertThat(
            DataSetFixture.sound()
                .with(ReadOptions.defaults().withSkipBadRows(true))
                .with("funnel.csv", "seller_id,period,stage,entered,advanced,kjønn\n")
                .faults())
        .extracting(Fault::code)
        .containsExactly("DATA-024");
  }

  @Test
  void readsAnotherCompanysStages() {
    String rows = "opportunity_id,seller_id,engaged_on,won_on\nO1,S1,2026-07-01,2026-07-09\n";
    ReadDataSet read =
        DataSetReader.readFiles(
            java.util.Map.of(
                "sellers.csv",
                source("seller_id,name,team,manager_id,role,hired_on\nS1,A,t,L,r,2020-01-15\n"),
                "opportunities.csv",
                source(rows)),
            no.fremgang.observation.TestSchema.schema("engaged"),
            ReadOptions.defaults());
    assertThat(read.notices()).isEmpty();
    assertThat(read.observations().of(new SellerId("S1")).opportunities().get(0).enteredOn(0))
        .contains(LocalDate.of(2026, 7, 1));
  }

  @Test
  void saysTheSameEveryTime() {
    DataSetFixture faulty = DataSetFixture.sound().with("funnel.csv", "period,stage\n1,2\n");
    List<Fault> first = faulty.faults();
    assertThat(first).isNotEmpty().isEqualTo(faulty.faults());
  }

  private static InputSource source(String text) {
    return () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
