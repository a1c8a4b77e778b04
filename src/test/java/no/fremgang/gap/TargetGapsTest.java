package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Changed;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.factor.Window;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

class TargetGapsTest {
  private static final Period Q3 = Period.parse("2026-Q3");
  private static final Window WINDOW = new Window(Q3, LocalDate.parse("2026-10-01"));
  private static final Catalogue CATALOGUE = TestCatalogue.catalogue();

  private static ObservationsBuilder builder() {
    return new ObservationsBuilder(DataSetSchema.of(CATALOGUE));
  }

  private static TargetGaps gaps(Observations observations) {
    return gaps(observations, CATALOGUE);
  }

  private static TargetGaps gaps(Observations observations, Catalogue catalogue) {
    Expectations expectations = Expectations.fit(observations, catalogue, WINDOW);
    return TargetGaps.fit(observations, catalogue, WINDOW, expectations);
  }

  /** Potential 10 M and 1.5 M sold "makes quota"; potential 3 M and 0.9 M sold "misses". */
  @Test
  void measuresPenetrationAndNotQuota() {
    ObservationsBuilder builder = builder();
    territory(builder, "RICH", "rich", 10_000_000, 1_500_000, 1_400_000);
    territory(builder, "POOR", "poor", 3_000_000, 900_000, 1_000_000);
    for (int s = 0; s < 6; s++) {
      territory(builder, "S" + s, "region-" + s, 5_000_000, 1_000_000, 1_000_000);
    }
    TargetGaps gaps = gaps(builder.build());
    TargetGap rich = gaps.of(new SellerId("RICH")).get(0);
    TargetGap poor = gaps.of(new SellerId("POOR")).get(0);
    assertThat(rich.missed()).isFalse();
    assertThat(rich.withinInfluence().isNegative()).isTrue();
    assertThat(poor.missed()).isTrue();
    assertThat(poor.withinInfluence()).isGreaterThan(Money.of(200_000));
    assertThat(part(poor, "territory").isNegative()).isTrue();
  }

  /** A territory of a hundredth counts as one of a fifth, or of half where that is the limit. */
  @Test
  void takesATerritoryBeyondTheLimitForAMatterOfRecords() {
    ObservationsBuilder builder = builder();
    territory(builder, "TINY", "tiny", 50_000, 500_000, 1_000_000);
    for (int s = 0; s < 6; s++) {
      territory(builder, "S" + s, "region-" + s, 5_000_000, 1_000_000, 1_000_000);
    }
    Observations company = builder.build();
    Money fifth = gaps(company).of(new SellerId("TINY")).get(0).expected();
    Money half =
        gaps(company, Changed.number(CATALOGUE, "exposure-limit", 2))
            .of(new SellerId("TINY"))
            .get(0)
            .expected();
    assertThat(half.toDouble() / fifth.toDouble()).isBetween(2.0, 3.0);
  }

  private static Money part(TargetGap gap, String cause) {
    return gap.outsideParts().stream()
        .filter(p -> p.cause().equals(cause))
        .findFirst()
        .orElseThrow()
        .amount();
  }

  private static void territory(
      ObservationsBuilder builder,
      String id,
      String region,
      long potential,
      long sold,
      long target) {
    territory(builder, id, region, potential, sold, target, 10);
  }

  private static void territory(
      ObservationsBuilder builder,
      String id,
      String region,
      long potential,
      long sold,
      long target,
      int deals) {
    builder.seller(id, "T1", region, LocalDate.of(2020, 1, 1));
    builder.target(id, Q3, "revenue", target);
    for (int i = 0; i < deals; i++) {
      LocalDate won = LocalDate.of(2026, 7, 3).plusDays(8L * i);
      OpportunityDraft draft = OpportunityDraft.of(id + "-" + i, id);
      for (String stage : List.of("lead", "contact", "meeting", "proposal")) {
        draft.entered(stage, won.minusDays(2));
      }
      builder.opportunity(draft.won(won).amount(Money.of(sold / deals)));
    }
    for (YearMonth month : Q3.months()) {
      builder.potential(region, month, Math.round(potential / 3.0));
    }
  }

  @Test
  void addsUpExactlyWhateverIsZero() {
    Observations company = mixedCompany(1);
    TargetGaps gaps = gaps(company);
    for (Seller seller : company.sellers()) {
      for (TargetGap gap : gaps.of(seller.id())) {
        assertThat(gap.gap()).isEqualTo(gap.actual().minus(gap.target()));
        assertThat(gap.outsideControl().plus(gap.withinInfluence())).isEqualTo(gap.gap());
        assertThat(sum(gap.outsideParts().stream().map(TargetGap.OutsidePart::amount)))
            .isEqualTo(gap.outsideControl());
        assertThat(sum(gap.contributions().stream().map(TargetGap.Contribution::amount)))
            .isEqualTo(gap.withinInfluence());
      }
    }
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  @Test
  void scalesTheMoneyAndNothingElseWhenAllAmountsAreScaled() {
    TargetGaps plain = gaps(mixedCompany(1));
    TargetGaps scaled = gaps(mixedCompany(10));
    for (int s = 0; s < 8; s++) {
      TargetGap one = plain.of(new SellerId("S" + s)).get(0);
      TargetGap ten = scaled.of(new SellerId("S" + s)).get(0);
      assertThat(ten.missed()).isEqualTo(one.missed());
      assertThat(ten.expected().toDouble())
          .isCloseTo(
              10 * one.expected().toDouble(), within(0.2 + 1e-4 * one.expected().toDouble()));
    }
  }

  @Test
  void putsRevenueBeforeDealsAndHasNoGapWithoutATarget() {
    TargetGaps gaps = gaps(mixedCompany(1));
    assertThat(gaps.of(new SellerId("S1")))
        .extracting(TargetGap::measure)
        .containsExactly("revenue", "deals");
    assertThat(gaps.of(new SellerId("S9"))).isEmpty();
  }

  /** Sellers with 0 to 7 deals each, S0 with nothing at all, S9 without a target. */
  private static Observations mixedCompany(int scale) {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 10; s++) {
      String id = "S" + s;
      builder.seller(id, "T1", "R" + s % 2, LocalDate.of(2020, 1, 1));
      if (s < 9) {
        builder.target(id, Q3, "revenue", 100_000.0 * scale).target(id, Q3, "deals", 4);
      }
      for (int i = 0; i < 2 * s; i++) {
        LocalDate day = LocalDate.of(2026, 7, 1).plusDays(2L * i);
        OpportunityDraft draft =
            OpportunityDraft.of(id + "-" + i, id)
                .entered("lead", day)
                .entered("contact", day)
                .entered("meeting", day.plusDays(1))
                .amount(new Money(scale * (1_234_567L + 100_003L * i)));
        builder.opportunity(
            i % 2 == 0 ? draft.entered("proposal", day.plusDays(2)).won(day.plusDays(9)) : draft);
      }
    }
    return builder.build();
  }

  @Test
  void takesTheSumOfMonthlyTargets() {
    ObservationsBuilder builder = builder().seller("S1", "T", "R", LocalDate.of(2020, 1, 1));
    for (YearMonth month : Q3.months()) {
      builder.target("S1", Period.of(month), "deals", 2).result("S1", month, 1, Money.of(10));
    }
    builder.funnel("S1", YearMonth.of(2026, 7), "lead", 1, 1);
    TargetGap gap = gaps(builder.build()).of(new SellerId("S1")).get(0);
    assertThat(gap.target()).isEqualTo(Money.of(6));
    assertThat(gap.actual()).isEqualTo(Money.of(3));
  }

  /**
   * 1.5 M of 10 M is 15 % of the market, 0.9 M of 3 M is 30 %: the company sells 17 % of its own.
   */
  @Test
  void expectsTheSameShareOfEveryMarket() {
    ObservationsBuilder builder = builder();
    territory(builder, "RICH", "rich", 10_000_000, 1_500_000, 1_400_000);
    territory(builder, "POOR", "poor", 3_000_000, 900_000, 1_000_000);
    for (int s = 0; s < 6; s++) {
      territory(builder, "S" + s, "region-" + s, 5_000_000, 1_000_000, 1_000_000);
    }
    TargetGaps gaps = gaps(builder.build());
    double rich = gaps.of(new SellerId("RICH")).get(0).expected().toDouble();
    double poor = gaps.of(new SellerId("POOR")).get(0).expected().toDouble();
    assertThat(rich / poor).isCloseTo(10.0 / 3, within(0.35));
    assertThat(rich).isGreaterThan(1_500_000);
    assertThat(poor).isLessThan(900_000);
  }

  /** Of a factor where less is better, more than the target is a miss; the level is not split. */
  @Test
  void aFactorsTargetIsAGapOfItsOwnInTheFactorsUnit() {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 8; s++) {
      territory(builder, "S" + s, "R" + s, 5_000_000, 1_000_000, 1_000_000);
      builder.target("S" + s, Q3, "cycle_days", 1).target("S" + s, Q3, "proposal_to_won", 0.5);
    }
    List<TargetGap> gaps = gaps(builder.build()).of(new SellerId("S3"));
    assertThat(gaps)
        .extracting(TargetGap::measure)
        .containsExactly("revenue", "cycle_days", "proposal_to_won");
    TargetGap days = gaps.get(1);
    assertThat(days.actual()).isEqualTo(Money.of(2.0));
    assertThat(days.missed()).isTrue();
    assertThat(days.isOfResult()).isFalse();
    assertThat(days.contributions()).singleElement().extracting("share").isIn(0.0, 1.0);
    assertThat(gaps.get(2).missed()).isFalse();
    assertThat(gaps.get(2).gap()).isEqualTo(Money.of(0.5));
  }

  @Test
  void aTargetOfAFactorNobodyMeasuredIsNoGap() {
    ObservationsBuilder builder = builder();
    territory(builder, "S1", "R", 5_000_000, 1_000_000, 1_000_000);
    builder.target("S1", Q3, "activity_per_day", 8);
    assertThat(gaps(builder.build()).of(new SellerId("S1")))
        .extracting(TargetGap::measure)
        .containsExactly("revenue");
  }

  /** Nobody sold, nobody was to sell: every amount is 0 and every share too. */
  @Test
  void zerosEverywhereGiveZerosEverywhere() {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 6; s++) {
      String id = "S" + s;
      builder.seller(id, "T", "R" + s, LocalDate.of(2020, 1, 1));
      builder.target(id, Q3, "revenue", 0).target(id, Q3, "deals", 0);
      for (YearMonth month : Q3.months()) {
        builder.result(id, month, 0, Money.ZERO).potential("R" + s, month, 0);
        builder.presence(id, month, 0).funnel(id, month, "lead", 0, 0);
      }
    }
    TargetGaps gaps = gaps(builder.build());
    for (TargetGap gap : gaps.of(new SellerId("S2"))) {
      assertThat(List.of(gap.actual(), gap.expected(), gap.gap(), gap.outsideControl()))
          .containsOnly(Money.ZERO);
      assertThat(gap.missed()).isFalse();
      assertThat(gap.contributions()).allMatch(c -> c.amount().equals(Money.ZERO));
      assertThat(gap.contributions()).allMatch(c -> c.share() == 0);
      assertThat(gap.outsideParts()).allMatch(p -> p.amount().equals(Money.ZERO));
    }
    assertThat(gaps.of(new SellerId("S2"))).hasSize(2);
  }

  /** Half the quarter is over: half the target counts, against what is sold so far. */
  @Test
  void anUnfinishedPeriodIsMeasuredAgainstTheElapsedTarget() {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 6; s++) {
      territory(builder, "S" + s, "R" + s, 5_000_000, 1_000_000, 920_000);
    }
    Observations company = builder.build();
    Window half = new Window(Q3, LocalDate.of(2026, 8, 15));
    Expectations expectations = Expectations.fit(company, CATALOGUE, half);
    TargetGap gap =
        TargetGaps.fit(company, CATALOGUE, half, expectations).of(new SellerId("S0")).get(0);
    assertThat(gap.target()).isEqualTo(Money.of(460_000.0));
    assertThat(gap.actual()).isEqualTo(Money.of(600_000.0));
    assertThat(gap.outsideControl().plus(gap.withinInfluence())).isEqualTo(Money.of(140_000.0));
  }

  /** Half-time in a territory of one's own: half is expected, and absence is what costs it. */
  @Test
  void absenceDoesNotMakeTheOwnTerritoryLarger() {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 8; s++) {
      int deals = s == 0 ? 5 : 10;
      territory(builder, "S" + s, "R" + s, 5_000_000, deals * 100_000, 1_000_000, deals);
      for (YearMonth month : Q3.months()) {
        builder.presence("S" + s, month, s == 0 ? 10 : 20);
      }
    }
    TargetGap half = gaps(builder.build()).of(new SellerId("S0")).get(0);
    assertThat(half.expected().toDouble()).isCloseTo(500_000, within(20_000.0));
    assertThat(part(half, "absence").toDouble()).isCloseTo(-500_000, within(40_000.0));
    assertThat(part(half, "territory").toDouble()).isCloseTo(0, within(20_000.0));
  }

  /** A target for the leads that are assigned: nothing of it is within the seller's influence. */
  @Test
  void whatTheOrganisationControlsIsOutsideWhateverItIs() {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 8; s++) {
      territory(builder, "S" + s, "R" + s, 5_000_000, 1_000_000, 1_000_000, s == 0 ? 5 : 10);
      builder.target("S" + s, Q3, "lead_volume", 1);
    }
    TargetGap leads = gaps(builder.build()).of(new SellerId("S0")).get(1);
    assertThat(leads.measure()).isEqualTo("lead_volume");
    assertThat(leads.missed()).isTrue();
    assertThat(leads.withinInfluence()).isEqualTo(Money.ZERO);
    assertThat(leads.outsideControl()).isEqualTo(leads.gap());
    assertThat(part(leads, "lead-supply").isNegative()).isTrue();
    assertThat(sum(leads.outsideParts().stream().map(TargetGap.OutsidePart::amount)))
        .isEqualTo(leads.outsideControl());
  }

  /** 0.5 and a little less shows as 0.50; whether it is missed is asked of the level itself. */
  @Test
  void aLevelIsMissedByHoweverLittle() {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < 8; s++) {
      String id = "S" + s;
      builder.seller(id, "T", "R", LocalDate.of(2020, 1, 1));
      builder.funnel(id, YearMonth.of(2026, 7), "lead", 1001, 500);
      builder.target(id, Q3, "lead_to_contact", 0.5);
    }
    TargetGap gap = gaps(builder.build()).of(new SellerId("S0")).get(0);
    assertThat(gap.actual()).isEqualTo(Money.of(0.5));
    assertThat(gap.missed()).isTrue();
  }
}
