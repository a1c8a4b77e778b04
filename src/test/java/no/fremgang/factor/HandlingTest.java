package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Opportunity.Answer;
import no.fremgang.observation.OpportunityDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Factors of how opportunities and activities are worked on, where the record tells. */
class HandlingTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(PackFiles.from(Path.of("rules")));
  private static final Window WINDOW =
      new Window(Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private final ObservationsBuilder builder =
      new ObservationsBuilder(DataSetSchema.of(CATALOGUE))
          .seller("S1", "T", "R", LocalDate.of(2020, 1, 1));
  private int number;

  private OpportunityDraft lead() {
    return OpportunityDraft.of("O" + ++number, "S1").entered("lead", JULY);
  }

  private Factor factor(String id) {
    Observations observations = builder.build();
    return new FactorMeasurement(observations, CATALOGUE, WINDOW)
        .of(CATALOGUE.factors().get(id), observations.of(new SellerId("S1")));
  }

  private void expect(String id, double cases, double total) {
    Measured measured = (Measured) factor(id);
    assertThat(measured.cases()).isEqualTo(cases);
    assertThat(measured.cells().stream().mapToDouble(Cell::total).sum()).isEqualTo(total);
  }

  private List<String> missing(String id) {
    return ((NotMeasurable) factor(id)).missing();
  }

  @Test
  void countsAttemptsWhereTheyAreRecorded() {
    builder.opportunity(lead().touches(1));
    builder.opportunity(lead().touches(4));
    builder.opportunity(lead());
    expect("touches_per_lead", 2, 5);
  }

  @Test
  void measuresHowLongALeadWaitsForItsFirstResponse() {
    builder.opportunity(lead().firstResponse(JULY.plusDays(3)));
    builder.opportunity(lead().lost(JULY.plusDays(9), "no_contact"));
    expect("response_days", 1, Math.log(3));
  }

  @Test
  void countsHowOftenTheClosingDateIsMoved() {
    builder.opportunity(lead().closeDateMoves(0));
    builder.opportunity(lead().closeDateMoves(3));
    expect("close_date_moves", 2, 3);
  }

  @Test
  void leavesOutMeetingsNobodyHasJudgedYet() {
    builder.opportunity(lead().entered("meeting", JULY).accepted(Answer.YES));
    builder.opportunity(lead().entered("meeting", JULY).accepted(Answer.NO));
    builder.opportunity(lead().entered("meeting", JULY).accepted(Answer.UNKNOWN));
    builder.opportunity(lead().accepted(Answer.NO));
    expect("meetings_accepted", 2, 1);
  }

  @Test
  void followsPromisedSalesToTheirEnd() {
    builder.opportunity(lead().committed(Answer.YES).won(JULY));
    builder.opportunity(lead().committed(Answer.YES).lost(JULY, "price"));
    builder.opportunity(lead().committed(Answer.YES));
    builder.opportunity(lead().committed(Answer.NO).lost(JULY, "price"));
    expect("commits_won", 2, 1);
  }

  @Test
  void countsProposalsAfterWhichTheCustomerFellSilent() {
    LocalDate august = LocalDate.of(2026, 8, 1);
    builder.opportunity(lead().entered("proposal", august).lastReply(august));
    builder.opportunity(lead().entered("proposal", august).lastReply(august.plusDays(1)));
    builder.opportunity(
        lead()
            .entered("proposal", august)
            .lastReply(JULY)
            .lost(august.plusDays(40), "no_decision"));
    builder.opportunity(lead().entered("proposal", august).won(august.plusDays(5)));
    builder.opportunity(lead().entered("proposal", august));
    builder.opportunity(lead().lastReply(JULY));
    expect("silent_after_proposal", 4, 2);
  }

  /** On the 14th day silence begins to count, not before. */
  @Test
  void givesTheCustomerTimeToAnswerAProposal() {
    LocalDate thirteenDaysAgo = LocalDate.of(2026, 9, 18);
    builder.opportunity(lead().entered("proposal", thirteenDaysAgo).lastReply(JULY));
    builder.opportunity(lead().entered("proposal", thirteenDaysAgo.minusDays(1)).lastReply(JULY));
    expect("silent_after_proposal", 1, 1);
  }

  @Test
  void countsOpenProposalsWithAPlanAgreed() {
    LocalDate august = LocalDate.of(2026, 8, 1);
    builder.opportunity(lead().entered("proposal", august).planAgreed(august));
    builder.opportunity(lead().entered("proposal", august));
    builder.opportunity(lead().entered("proposal", august).planAgreed(LocalDate.of(2026, 10, 1)));
    builder.opportunity(lead().entered("proposal", august).won(august));
    builder.opportunity(lead().planAgreed(august));
    expect("plans_agreed", 3, 1);
  }

  @Test
  void countsSalesThatWereCancelledAsFarAsKnown() {
    LocalDate august = LocalDate.of(2026, 8, 1);
    builder.opportunity(lead().won(august).cancelled(august.plusDays(9)));
    builder.opportunity(lead().won(august).cancelled(LocalDate.of(2026, 10, 2)));
    builder.opportunity(lead().won(august));
    builder.opportunity(lead().lost(august, "price"));
    expect("sales_cancelled", 3, 1);
  }

  @Test
  void countsWhatShareOfActivitiesLedSomewhere() {
    builder.activities("S1", YearMonth.of(2026, 7), "call", 40);
    builder.activities("S1", YearMonth.of(2026, 7), "conversation", 10);
    builder.activities("S1", YearMonth.of(2026, 8), "email", 10);
    expect("calls_answered", 40, 10);
  }

  @Test
  void takesAnActivityNobodyRecordsForMissing() {
    builder.activities("S1", YearMonth.of(2026, 7), "call", 40);
    assertThat(missing("calls_answered")).containsExactly("activities.csv:conversation");
  }

  @Test
  void namesTheColumnsThatAreMissing() {
    builder.opportunity(lead());
    assertThat(missing("touches_per_lead")).containsExactly("opportunities.csv:touches");
  }

  @ParameterizedTest
  @CsvSource({
    "silent_after_proposal, last_reply_on",
    "plans_agreed, plan_agreed_on",
    "sales_cancelled, cancelled_on"
  })
  void saysWhichColumnAFactorWaitsFor(String factor, String column) {
    builder.opportunity(lead().entered("proposal", JULY).won(JULY));
    assertThat(missing(factor)).containsExactly("opportunities.csv:" + column);
  }
}
