package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Context;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Factors of a part of the cases, and of what the record says beside the stages. */
class PartsAndRecordsTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(PackFiles.from(Path.of("rules")));
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
  private static final Window WINDOW = new Window(Period.parse("2026-Q3"), AS_OF);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Context CONTESTED = new Context("website", "", "new", "digital", "yes");
  private static final Context ALONE = new Context("self", "", "existing", "physical", "no");

  private final ObservationsBuilder builder =
      new ObservationsBuilder(DataSetSchema.of(CATALOGUE))
          .seller("S1", "T", "R", LocalDate.of(2020, 1, 1));
  private int number;
  private @Nullable Observations observations;

  private OpportunityDraft draft(Context context) {
    return OpportunityDraft.of("O" + ++number, "S1").context(context);
  }

  private OpportunityDraft proposal(Context context) {
    return draft(context)
        .entered("lead", JULY)
        .entered("contact", JULY)
        .entered("meeting", JULY)
        .entered("proposal", JULY);
  }

  private Factor factor(String id) {
    if (observations == null) {
      observations = builder.build();
    }
    return new FactorMeasurement(observations, CATALOGUE, WINDOW)
        .of(CATALOGUE.factors().get(id), observations.of(new SellerId("S1")));
  }

  private static double total(Factor factor) {
    return ((Measured) factor).cells().stream().mapToDouble(Cell::total).sum();
  }

  private void expect(String id, double cases, double total) {
    assertThat(factor(id)).isInstanceOf(Measured.class);
    assertThat(((Measured) factor(id)).cases()).as(id).isEqualTo(cases);
    assertThat(total(factor(id))).as(id).isEqualTo(total);
  }

  private static List<String> missing(Factor factor) {
    return ((NotMeasurable) factor).missing();
  }

  @Test
  void countsOnlyThePartThatIsAskedFor() {
    builder.opportunity(proposal(CONTESTED).lost(JULY, "price"));
    builder.opportunity(proposal(CONTESTED).won(JULY));
    builder.opportunity(proposal(ALONE).won(JULY));
    expect("proposal_to_won", 3, 2);
    expect("competitive_win_rate", 2, 1);
    expect("uncontested_win_rate", 1, 1);
    expect("new_customer_win_rate", 2, 1);
    expect("digital_meeting_to_proposal", 2, 2);
    expect("physical_meeting_to_proposal", 1, 1);
  }

  @Test
  void takesAPartFromOpportunitiesWhereTheFunnelDoesNotTellItApart() {
    builder.funnel("S1", YearMonth.of(2026, 7), "proposal", 10, 4);
    builder.opportunity(proposal(CONTESTED).won(JULY));
    expect("proposal_to_won", 10, 4);
    expect("competitive_win_rate", 1, 1);
  }

  @Test
  void namesTheColumnThatWouldTellThePartApart() {
    builder.funnel("S1", YearMonth.of(2026, 7), "proposal", 10, 4);
    assertThat(missing(factor("competitive_win_rate"))).containsExactly("funnel.csv:competitor");
  }

  @Test
  void namesTheColumnOfOpportunitiesWhereThoseAreGiven() {
    builder.opportunity(
        OpportunityDraft.of("O", "S1").entered("proposal", JULY).lost(JULY, "price"));
    assertThat(missing(factor("competitive_win_rate")))
        .containsExactly("opportunities.csv:competitor");
  }

  @Test
  void followsSelfSourcedLeadsAcrossStagesWithTheMaturityOfAll() {
    builder.opportunity(draft(ALONE).entered("lead", JULY).entered("contact", JULY));
    builder.opportunity(
        draft(ALONE).entered("lead", JULY).entered("contact", JULY).entered("meeting", JULY));
    builder.opportunity(draft(ALONE).entered("lead", AS_OF.minusDays(34)));
    expect("self_sourced_to_meeting", 2, 1);
    assertThat(((Measured) factor("self_sourced_to_meeting")).tooYoung()).isEqualTo(1);
  }

  @Test
  void countsReasonsOfLossesInTheStageTheyHappenedIn() {
    builder.opportunity(proposal(ALONE).lost(JULY, "price"));
    builder.opportunity(proposal(ALONE).lost(JULY, "no_fit"));
    builder.opportunity(proposal(ALONE).lost(JULY, ""));
    builder.opportunity(
        draft(ALONE).entered("lead", JULY).entered("meeting", JULY).lost(JULY, "no_budget"));
    expect("lost_on_price", 2, 1);
    expect("lost_late_on_fit", 2, 1);
    expect("disqualified_early", 1, 1);
  }

  @Test
  void measuresHowLongLossesTookAndOpenCasesAsAtLeastSoLong() {
    builder.opportunity(draft(ALONE).entered("lead", JULY).lost(JULY.plusDays(20), "price"));
    builder.opportunity(draft(ALONE).entered("lead", JULY).won(JULY.plusDays(50)));
    builder.opportunity(draft(ALONE).entered("lead", AS_OF.minusDays(10)));
    Measured measured = (Measured) factor("days_to_lost");
    assertThat(total(measured)).isEqualTo(Math.log(20));
    assertThat(measured.cells().stream().flatMap(c -> c.open().stream()))
        .extracting(OpenCase::logDays)
        .containsExactly(Math.log(10));
  }

  @Test
  void callsAnOpenDealStalledBeyondTheMaturityOfItsStage() {
    LocalDate last = LocalDate.of(2026, 9, 30);
    builder.opportunity(draft(ALONE).entered("meeting", last.minusDays(31)));
    builder.opportunity(draft(ALONE).entered("meeting", last.minusDays(30)));
    builder.opportunity(draft(ALONE).entered("meeting", JULY).lost(JULY, "price"));
    builder.opportunity(proposal(ALONE));
    expect("stalled_in_meeting", 2, 1);
    expect("stalled_in_proposal", 1, 1);
  }

  /** Full time in a quarter is 57 days; what was won or lost by the last day is not open. */
  @Test
  void countsWhatIsOpenPerAvailableDay() {
    builder.opportunity(proposal(ALONE));
    builder.opportunity(proposal(CONTESTED));
    builder.opportunity(proposal(ALONE).won(JULY));
    builder.opportunity(draft(ALONE).entered("meeting", JULY).lost(JULY, "price"));
    builder.opportunity(draft(ALONE).entered("lead", LocalDate.of(2026, 10, 1)));
    expect("open_per_day", 57, 2);
  }

  @Test
  void countsRecordsWithAHole() {
    builder.opportunity(proposal(ALONE));
    builder.opportunity(draft(ALONE).entered("lead", JULY).won(JULY));
    builder.opportunity(draft(ALONE).entered("lead", JULY));
    expect("stages_recorded", 2, 1);
  }

  @Test
  void keepsThePriceOfAPart() {
    builder.opportunity(proposal(ALONE).won(JULY).amount(Money.of(80)).listAmount(Money.of(100)));
    builder.opportunity(
        proposal(CONTESTED).won(JULY).amount(Money.of(50)).listAmount(Money.of(100)));
    expect("price_kept_uncontested", 1, 0.8);
  }
}
