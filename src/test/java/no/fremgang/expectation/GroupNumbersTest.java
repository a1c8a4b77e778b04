package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Changed;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Context;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What it takes to judge a team or a circumstance is a number of the pack. */
class GroupNumbersTest {
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final Context SMALL = new Context("", "small", "", "", "");
  private static final Context LARGE = new Context("", "large", "", "", "");

  private final ObservationsBuilder builder = SimulatedCompany.builder();
  private @Nullable Observations built;

  private Expectations fit(Catalogue catalogue) {
    return Expectations.fit(observations(), catalogue, WINDOW);
  }

  private static Catalogue with(String id, double value) {
    return Changed.number(TestCatalogue.catalogue(), id, value);
  }

  private Map<String, Verdict> verdicts(Catalogue catalogue) {
    return fit(catalogue).teamVerdicts("T0");
  }

  private void threeTeamsOfThree() {
    for (int s = 0; s < 9; s++) {
      builder.seller(SimulatedCompany.id(s), "T" + s / 3, "R1", LocalDate.of(2020, 1, 1));
      builder.funnel(SimulatedCompany.id(s), JULY, "meeting", 240, 100 + s % 3);
    }
  }

  @Test
  void judgesATeamWithEnoughTeams() {
    threeTeamsOfThree();
    assertThat(verdicts(TestCatalogue.catalogue())).isNotEmpty();
    assertThat(verdicts(with("fewest-teams", 4))).isEmpty();
  }

  @Test
  void judgesATeamOfEnoughSellers() {
    threeTeamsOfThree();
    assertThat(verdicts(with("fewest-in-team", 4))).isEmpty();
  }

  /** Two of ten sellers have 85 % of their cases in a segment nobody else has. */
  private void twoInASegmentOfTheirOwn() {
    for (int s = 0; s < 10; s++) {
      builder.seller(SimulatedCompany.id(s), "T", "R1", LocalDate.of(2020, 1, 1));
      builder.funnel(SimulatedCompany.id(s), JULY, "meeting", 30, 15, SMALL);
    }
    builder.funnel("S000", JULY, "meeting", 170, 85, LARGE);
    builder.funnel("S001", JULY, "meeting", 170, 85, LARGE);
  }

  private boolean isToldApart(Catalogue catalogue) {
    return !fit(catalogue)
        .of(new SellerId("S000"))
        .caveats()
        .contains(new Caveat("meeting_to_proposal", Caveat.Kind.NOT_APART, Adjuster.SEGMENT));
  }

  @Test
  void tellsACircumstanceOfNearlyAllCasesApartFromFewSellersOnly() {
    twoInASegmentOfTheirOwn();
    Catalogue most = with("nearly-all-share", 0.8);
    assertThat(isToldApart(TestCatalogue.catalogue())).isTrue();
    assertThat(isToldApart(most)).isFalse();
    assertThat(isToldApart(Changed.number(most, "fewest-sharing", 2))).isTrue();
  }

  private Observations observations() {
    built = built == null ? builder.build() : built;
    return built;
  }
}
