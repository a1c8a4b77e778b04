package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.Changed;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.Mix;
import no.fremgang.expectation.SellerSituation;
import no.fremgang.factor.Window;
import no.fremgang.observation.Context;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SituationsTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(PackFiles.from(Path.of("rules")));
  private static final Period Q3 = Period.parse("2026-Q3");
  private static final Window WINDOW = new Window(Q3, LocalDate.of(2026, 10, 1));
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final List<String> SELLERS = List.of("S1", "S2", "S3", "S4", "S5", "S6", "S7");

  private final ObservationsBuilder builder = new ObservationsBuilder(DataSetSchema.of(CATALOGUE));
  private @Nullable Observations built;
  private int number;

  SituationsTest() {
    SELLERS.forEach(s -> builder.seller(s, "T", "R", LocalDate.of(2020, 1, 1)));
  }

  private SellerSituation of(String seller) {
    return of(seller, CATALOGUE);
  }

  private SellerSituation of(String seller, Catalogue catalogue) {
    Observations observations = observations();
    Expectations expectations = Expectations.fit(observations, catalogue, WINDOW);
    TargetGaps gaps = TargetGaps.fit(observations, catalogue, WINDOW, expectations);
    return Situations.fit(observations, catalogue, WINDOW, expectations, gaps)
        .of(new SellerId(seller));
  }

  private void leads(String seller, String source, long entered, long advanced) {
    Context context = new Context(source, "", "", "", "");
    builder.funnel(seller, JULY, "lead", entered, advanced, context);
  }

  private void sale(String seller, LocalDate day, double amount, double list) {
    builder.opportunity(
        OpportunityDraft.of("O" + ++number, seller)
            .entered("lead", day)
            .won(day)
            .amount(Money.of(amount))
            .listAmount(Money.of(list)));
  }

  @Test
  void seesThatTheSourcesOfTheLeadsYieldLess() {
    leads("S1", "campaign", 60, 12);
    SELLERS.subList(1, 7).forEach(s -> leads(s, "website", 60, 36));
    assertThat(of("S1").leadMix()).isEqualTo(Mix.WORSE);
  }

  @Test
  void takesAFewLeadsOfAPoorSourceForChance() {
    for (String seller : SELLERS) {
      leads(seller, "website", 60, 36);
      leads(seller, "campaign", 60, 12);
    }
    leads("S1", "campaign", 10, 2);
    assertThat(of("S1").leadMix()).isEqualTo(Mix.USUAL);
  }

  @Test
  void countsOnlyAssignedLeadsOfKnownSources() {
    SELLERS.forEach(s -> leads(s, "self", 60, 36));
    assertThat(of("S1").leadMix()).isNull();
  }

  @Test
  void seesThatFewPeersHaveEverReachedTheTarget() {
    SELLERS.forEach(s -> sale(s, LocalDate.of(2025, 5, 5), 100, 100));
    sale("S2", LocalDate.of(2025, 5, 6), 900, 900);
    builder.target("S1", Q3, "revenue", 1000);
    assertThat(of("S1").peersEver()).isEqualTo(1 / 6.0);
  }

  @Test
  void doesNotAddUpWhatFellIntoDifferentPeriods() {
    for (String seller : SELLERS) {
      sale(seller, LocalDate.of(2026, 3, 31), 500, 500);
      sale(seller, LocalDate.of(2026, 4, 1), 500, 500);
    }
    builder.target("S1", Q3, "revenue", 1000);
    assertThat(of("S1").peersEver()).isZero();
  }

  @Test
  void knowsNothingOfPeersWithoutATarget() {
    SELLERS.forEach(s -> sale(s, LocalDate.of(2026, 5, 5), 100, 100));
    assertThat(of("S1").peersEver()).isNegative();
  }

  @Test
  void seesThatTheCompanySellsCheaperAtTheEndOfAQuarter() {
    for (String seller : SELLERS) {
      sale(seller, LocalDate.of(2026, 6, 28), 70, 100);
      sale(seller, LocalDate.of(2026, 6, 29), 72, 100);
      sale(seller, LocalDate.of(2026, 8, 28), 90, 100);
      sale(seller, LocalDate.of(2026, 8, 29), 88, 100);
    }
    assertThat(of("S1").endDiscount()).isTrue();
    Catalogue more = Changed.number(CATALOGUE, "fewest-sales-at-period-end", 15);
    assertThat(of("S1", more).endDiscount()).isNull();
  }

  @Test
  void seesNoDifferenceWherePricesAreHeldToTheEnd() {
    for (String seller : SELLERS) {
      sale(seller, LocalDate.of(2026, 6, 28), 90, 100);
      sale(seller, LocalDate.of(2026, 6, 29), 88, 100);
      sale(seller, LocalDate.of(2026, 8, 28), 90, 100);
      sale(seller, LocalDate.of(2026, 8, 29), 88, 100);
    }
    assertThat(of("S1").endDiscount()).isFalse();
  }

  @Test
  void knowsNothingOfTheEndOfAQuarterFromTooFewSales() {
    sale("S1", LocalDate.of(2026, 6, 28), 70, 100);
    assertThat(of("S1").endDiscount()).isNull();
  }

  /** One seller's leads go nowhere, whatever the calls of the last half-year. */
  private void calls(long... counts) {
    leads("S1", "website", 120, 6);
    SELLERS.subList(1, 7).forEach(s -> leads(s, "website", 120, 72));
    for (int month = 0; month < counts.length; month++) {
      builder.activities("S1", YearMonth.of(2026, 4).plusMonths(month), "call", counts[month]);
    }
  }

  private boolean isFlat(String id, double value) {
    return of("S1", Changed.number(CATALOGUE, id, value)).activityFlat();
  }

  @Test
  void seesCountsThatAreNearlyAlwaysRound() {
    calls(40, 50, 80, 30, 60, 44);
    assertThat(of("S1").activityFlat()).isTrue();
    assertThat(isFlat("mechanical-round-share", 0.9)).isFalse();
    assertThat(isFlat("mechanical-fewest-counts", 7)).isFalse();
    assertThat(isFlat("mechanical-least-count", 45)).isFalse();
  }

  @Test
  void seesCountsThatHardlyMove() {
    calls(101, 102, 103, 101, 102, 103);
    assertThat(of("S1").activityFlat()).isTrue();
    assertThat(isFlat("mechanical-flat-variation", 0.001)).isFalse();
  }

  @Test
  void findsNothingInCountsThatMove() {
    calls(41, 63, 52, 38, 57, 44);
    assertThat(of("S1").activityFlat()).isFalse();
  }

  private Observations observations() {
    built = built == null ? builder.build() : built;
    return built;
  }
}
