package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.observation.Context;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

class FactorMeasurementTest {
  private static final Catalogue CATALOGUE = TestCatalogue.catalogue();
  private static final Window WINDOW =
      new Window(Period.parse("2026-Q3"), LocalDate.parse("2026-10-01"));

  private final ObservationsBuilder builder =
      new ObservationsBuilder(DataSetSchema.of(CATALOGUE))
          .seller("S1", "T", "R", LocalDate.of(2020, 1, 1));

  private Factor factor(String id) {
    Observations observations = builder.build();
    return new FactorMeasurement(observations, CATALOGUE, WINDOW)
        .of(CATALOGUE.factors().get(id), observations.of(new SellerId("S1")));
  }

  private static double total(Factor factor) {
    return ((Measured) factor).cells().stream().mapToDouble(Cell::total).sum();
  }

  @Test
  void leavesOutCohortsYoungerThanTheMaturityAndSaysHowMany() {
    builder.funnel("S1", YearMonth.of(2026, 7), "proposal", 10, 4);
    builder.funnel("S1", YearMonth.of(2026, 9), "proposal", 7, 1);
    Measured measured = (Measured) factor("proposal_to_won");
    assertThat(measured.cases()).isEqualTo(10);
    assertThat(measured.tooYoung()).isEqualTo(7);
    assertThat(total(measured)).isEqualTo(4);
  }

  @Test
  void saysThatAllCasesAreTooYoung() {
    builder.funnel("S1", YearMonth.of(2026, 9), "proposal", 7, 1);
    assertThat(factor("proposal_to_won"))
        .isEqualTo(
            new NotMeasurable(
                "proposal_to_won", NotMeasurable.Reason.ALL_TOO_YOUNG, List.of("funnel.csv"), 7));
  }

  @Test
  void doesNotKnowWhatHappenedAfterTheDay() {
    builder.opportunity(
        OpportunityDraft.of("O1", "S1")
            .entered("lead", LocalDate.of(2026, 7, 1))
            .entered("contact", LocalDate.of(2026, 10, 2)));
    builder.opportunity(
        OpportunityDraft.of("O2", "S1")
            .entered("lead", LocalDate.of(2026, 7, 1))
            .entered("contact", LocalDate.of(2026, 9, 30)));
    assertThat(total(factor("lead_to_contact"))).isEqualTo(1);
  }

  @Test
  void countsAStageWithoutADayAsPassed() {
    builder.opportunity(
        OpportunityDraft.of("O1", "S1")
            .entered("lead", LocalDate.of(2026, 7, 1))
            .entered("meeting", LocalDate.of(2026, 8, 1)));
    assertThat(total(factor("lead_to_contact"))).isEqualTo(1);
  }

  @Test
  void countsTheSellersOwnLeadsApart() {
    Context self = new Context(Context.SELF, "", "", "", "");
    builder.funnel("S1", YearMonth.of(2026, 7), "lead", 10, 5);
    builder.funnel("S1", YearMonth.of(2026, 7), "lead", 8, 5, self);
    assertThat(total(factor("lead_volume"))).isEqualTo(10);
  }

  @Test
  void namesTheColumnThatIsMissing() {
    builder.opportunity(
        OpportunityDraft.of("O1", "S1")
            .entered("lead", LocalDate.of(2026, 7, 1))
            .won(LocalDate.of(2026, 8, 1))
            .amount(Money.of(10)));
    assertThat(factor("price_kept"))
        .isEqualTo(
            new NotMeasurable(
                "price_kept",
                NotMeasurable.Reason.DATA_ABSENT,
                List.of("opportunities.csv:list_amount")));
  }

  @Test
  void countsExposureInAvailableDays() {
    builder.funnel("S1", YearMonth.of(2026, 7), "lead", 1, 1);
    builder.activities("S1", YearMonth.of(2026, 9), "call", 30);
    for (int month = 1; month <= 9; month++) {
      builder.presence("S1", YearMonth.of(2026, month), month == 9 ? 10 : 0);
    }
    for (int month = 10; month <= 12; month++) {
      builder.presence("S1", YearMonth.of(2025, month), 0);
    }
    Measured measured = (Measured) factor("activity_per_day");
    assertThat(measured.cases()).isEqualTo(10);
    assertThat(total(measured)).isEqualTo(30);
  }

  @Test
  void countsWhatIsOpenAsAtLeastSoLong() {
    for (int day = 1; day <= 9; day++) {
      won("W" + day, day, 30);
    }
    builder.opportunity(OpportunityDraft.of("OPEN", "S1").entered("lead", LASTS_TEN_DAYS));
    Measured measured = (Measured) factor("cycle_days");
    assertThat(measured.cases()).isEqualTo(10);
    List<OpenCase> open = measured.cells().stream().flatMap(c -> c.open().stream()).toList();
    assertThat(open).containsExactly(new OpenCase(Math.log(10), 1));
  }

  private static final LocalDate LASTS_TEN_DAYS = LocalDate.of(2026, 9, 21);

  private void won(String id, int day, int length) {
    LocalDate from = LocalDate.of(2026, 7, day);
    builder.opportunity(
        OpportunityDraft.of(id, "S1").entered("lead", from).won(from.plusDays(length)));
  }

  @Test
  void weighsWhatIsOpenByTheChanceThatItIsWon() {
    won("W1", 1, 30);
    for (int i = 0; i < 3; i++) {
      builder.opportunity(
          OpportunityDraft.of("L" + i, "S1")
              .entered("lead", LocalDate.of(2026, 7, 1))
              .lost(LocalDate.of(2026, 8, 20), ""));
    }
    builder.opportunity(OpportunityDraft.of("OPEN", "S1").entered("lead", LASTS_TEN_DAYS));
    Measured measured = (Measured) factor("cycle_days");
    List<OpenCase> open = measured.cells().stream().flatMap(c -> c.open().stream()).toList();
    assertThat(open).containsExactly(new OpenCase(Math.log(10), 0.25));
    assertThat(measured.cases()).isEqualTo(2);
  }

  @Test
  void countsDaysWhereTheOpportunityBegan() {
    won("W1", 1, 91);
    builder.opportunity(
        OpportunityDraft.of("OLD", "S1")
            .entered("lead", LocalDate.of(2025, 9, 1))
            .won(LocalDate.of(2026, 9, 1)));
    assertThat(total(factor("cycle_days"))).isEqualTo(Math.log(91));
  }

  private static Seller moved(Seller.Moves moves) {
    return new Seller(
        new SellerId("S2"),
        "Ola",
        "T",
        "M",
        "seller",
        "north",
        "",
        LocalDate.of(2020, 1, 1),
        null,
        Language.NB,
        moves);
  }

  private Measured ofMoved(String id) {
    Observations observations = builder.build();
    return (Measured)
        new FactorMeasurement(observations, CATALOGUE, WINDOW)
            .of(CATALOGUE.factors().get(id), observations.of(new SellerId("S2")));
  }

  @Test
  void leavesOutWhatBelongsToAnEarlierRole() {
    builder.seller(moved(new Seller.Moves(LocalDate.of(2026, 8, 1), null, "")));
    builder.funnel("S2", YearMonth.of(2026, 7), "meeting", 10, 1);
    builder.funnel("S2", YearMonth.of(2026, 8), "meeting", 6, 5);
    Measured meetings = ofMoved("meeting_to_proposal");
    assertThat(meetings.cases()).isEqualTo(6);
    assertThat(total(meetings)).isEqualTo(5);
    assertThat(meetings.cells()).allMatch(cell -> cell.context().tenure().equals(Counting.RAMP));
  }

  @Test
  void countsOnlyDaysInTheRole() {
    builder.seller(moved(new Seller.Moves(LocalDate.of(2026, 8, 1), null, "")));
    builder.activities("S2", YearMonth.of(2026, 7), "call", 90);
    builder.activities("S2", YearMonth.of(2026, 8), "call", 40);
    Measured calls = ofMoved("activity_per_day");
    assertThat(calls.cases()).isEqualTo(2 * 19);
    assertThat(total(calls)).isEqualTo(40);
  }

  @Test
  void countsCasesWhereTheSellerWasThen() {
    builder.seller(moved(new Seller.Moves(null, LocalDate.of(2026, 8, 10), "south")));
    builder.funnel("S2", YearMonth.of(2026, 7), "meeting", 10, 1);
    builder.funnel("S2", YearMonth.of(2026, 8), "meeting", 6, 5);
    assertThat(ofMoved("meeting_to_proposal").cells())
        .extracting(cell -> cell.context().region())
        .containsExactly("north", "south");
  }
}
