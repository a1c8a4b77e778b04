package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Context;
import no.fremgang.observation.ObservationsBuilder;
import org.junit.jupiter.api.Test;

class CaveatsTest {
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final Context EASY = new Context("", "small", "", "", "");
  private static final Context HARD = new Context("", "large", "", "", "");

  private final ObservationsBuilder builder = SimulatedCompany.builder();

  private void seller(String id, String region) {
    builder.seller(id, "T1", region, LocalDate.of(2020, 1, 1));
  }

  private void meetings(String id, Context context, long entered, long advanced) {
    builder.funnel(id, JULY, "meeting", entered, advanced, context);
  }

  private SellerFactors of(String id) {
    return Expectations.fit(builder.build(), CATALOGUE, WINDOW).of(new SellerId(id));
  }

  /** Easy cases advance at 60 %, hard ones at 20 %; the seller has the hard ones and 25 %. */
  private void companyWithOneOnTheHardCases() {
    for (int s = 0; s < 12; s++) {
      seller(SimulatedCompany.id(s), "R1");
      meetings(SimulatedCompany.id(s), EASY, 100, 58 + s % 5);
      meetings(SimulatedCompany.id(s), HARD, 40, 7 + s % 3);
    }
    seller("HARD", "R1");
    meetings("HARD", EASY, 10, 6);
    meetings("HARD", HARD, 130, 32);
  }

  @Test
  void namesTheMixThatMakesASellerLookWorse() {
    companyWithOneOnTheHardCases();
    SellerFactors factors = of("HARD");
    assertThat(factors.caveats())
        .containsExactly(
            new Caveat("meeting_to_proposal", Caveat.Kind.MIX_LOOKS_WORSE, Adjuster.SEGMENT));
    assertThat(factors.finding("meeting_to_proposal").orElseThrow().verdict())
        .isNotIn(Verdict.SHOWN_GAP, Verdict.INDICATED_GAP);
  }

  @Test
  void namesTheMixThatMakesASellerLookBetter() {
    companyWithOneOnTheHardCases();
    seller("EASY", "R1");
    meetings("EASY", EASY, 200, 112);
    assertThat(of("EASY").caveats())
        .containsExactly(
            new Caveat("meeting_to_proposal", Caveat.Kind.MIX_LOOKS_BETTER, Adjuster.SEGMENT));
  }

  @Test
  void saysNothingWhereAllCasesAndTheSameCasesAgree() {
    companyWithOneOnTheHardCases();
    seller("WEAK", "R1");
    meetings("WEAK", EASY, 100, 30);
    meetings("WEAK", HARD, 40, 4);
    assertThat(of("WEAK").caveats()).isEmpty();
  }

  @Test
  void saysThatSellerAndRegionCannotBeToldApart() {
    for (int s = 0; s < 10; s++) {
      seller(SimulatedCompany.id(s), s < 2 ? "R2" : "R1");
      meetings(SimulatedCompany.id(s), EASY, 100, 50);
    }
    Caveat notApart = new Caveat("meeting_to_proposal", Caveat.Kind.NOT_APART, Adjuster.REGION);
    Expectations expectations = Expectations.fit(builder.build(), CATALOGUE, WINDOW);
    assertThat(expectations.of(new SellerId("S001")).caveats()).contains(notApart);
    assertThat(expectations.of(new SellerId("S002")).caveats()).isEmpty();
  }
}
