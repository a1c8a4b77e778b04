package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
  private static final List<String> STAGE_FACTORS =
      List.of("lead_to_contact", "contact_to_meeting", "meeting_to_proposal", "proposal_to_won");

  @Test
  void namesHardlyAnybodyWhereNothingButTheRegionDiffers() {
    Map<Verdict, Long> verdicts = new TreeMap<>();
    for (long seed = 1; seed <= 3; seed++) {
      Observations company = new SimulatedCompany(seed, 0).observations(60, 0, 0);
      Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
      for (Seller seller : company.sellers()) {
        for (FactorFinding finding : expectations.of(seller.id()).findings()) {
          verdicts.merge(finding.verdict(), 1L, Long::sum);
        }
      }
    }
    assertThat(verdicts.getOrDefault(Verdict.SHOWN_GAP, 0L)).isLessThanOrEqualTo(1);
    assertThat(verdicts.getOrDefault(Verdict.INDICATED_GAP, 0L)).isLessThanOrEqualTo(10);
  }

  @Test
  void findsThePlantedGapsAndNoOthers() {
    Observations company = new SimulatedCompany(7, 0.15).observations(80, 8, -1.2);
    Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
    Map<Boolean, Long> shown =
        company.sellers().stream()
            .filter(s -> verdict(expectations, s.id()) == Verdict.SHOWN_GAP)
            .collect(
                Collectors.partitioningBy(
                    s -> s.id().value().compareTo("S008") < 0, Collectors.counting()));
    assertThat(shown.get(true)).isGreaterThanOrEqualTo(7);
    assertThat(shown.get(false)).isLessThanOrEqualTo(2);
  }

  private static Verdict verdict(Expectations expectations, SellerId seller) {
    return expectations.of(seller).finding("meeting_to_proposal").orElseThrow().verdict();
  }

  @Test
  void intervalsCoverTheTruthInAboutNineOfTen() {
    int covered = 0;
    int all = 0;
    for (long seed = 11; seed <= 14; seed++) {
      SimulatedCompany simulated = new SimulatedCompany(seed, 0.3);
      Observations company = simulated.observations(60, 0, 0);
      Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
      for (int s = 0; s < 60; s++) {
        SellerFactors factors = expectations.of(new SellerId(SimulatedCompany.id(s)));
        for (int stage = 0; stage < STAGE_FACTORS.size(); stage++) {
          FactorFinding finding = factors.finding(STAGE_FACTORS.get(stage)).orElseThrow();
          double effect = simulated.truth.get(SimulatedCompany.id(s))[stage];
          double truth = SimulatedCompany.rate(stage, s, effect);
          covered += finding.low() <= truth && truth <= finding.high() ? 1 : 0;
          all++;
        }
      }
    }
    assertThat((double) covered / all).isBetween(0.87, 0.93);
  }

  /** Ten of sixty sellers win half as often; the average of all would fall by 0.06. */
  @Test
  void sellersWhoStandApartHardlyLowerWhatIsExpectedOfTheOthers() {
    double alike = expectedOfTheLast(new SimulatedCompany(15, 0).observations(60, 0, 0));
    double beside = expectedOfTheLast(new SimulatedCompany(15, 0).observations(60, 10, -1.5));
    assertThat(beside).isCloseTo(alike, within(0.02));
  }

  private static double expectedOfTheLast(Observations company) {
    return Expectations.fit(company, CATALOGUE, WINDOW)
        .of(new SellerId(SimulatedCompany.id(59)))
        .finding("meeting_to_proposal")
        .orElseThrow()
        .expected();
  }

  @Test
  void isTheSameWhateverTheOrderOfRowsAndHoweverTheyAreSplit() {
    assertThat(findings(company(true, true))).isEqualTo(findings(company(false, false)));
  }

  @Test
  void isTheSameWhateverTheNumberOfThreads() throws Exception {
    Observations company = new SimulatedCompany(5, 0.3).observations(30, 3, -0.8);
    assertThat(findings(company, 4)).isEqualTo(findings(company, 1));
  }

  private static List<SellerFactors> findings(Observations company, int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> findings(company)).get();
    } finally {
      pool.shutdown();
    }
  }

  private static Observations company(boolean forward, boolean split) {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int i = 0; i < 12; i++) {
      int s = forward ? i : 11 - i;
      builder.seller(SimulatedCompany.id(s), "T1", "R" + s % 2, LocalDate.of(2020, 1, 1));
    }
    for (int i = 0; i < 36; i++) {
      int row = forward ? i : 35 - i;
      addRow(builder, row % 12, YearMonth.of(2026, 6 + row / 12), split);
    }
    return builder.build();
  }

  private static void addRow(ObservationsBuilder builder, int s, YearMonth month, boolean split) {
    long n = 20 + s;
    long k = 5 + s % 7;
    String id = SimulatedCompany.id(s);
    if (split) {
      builder.funnel(id, month, "meeting", 7, 3).funnel(id, month, "meeting", n - 7, k - 3);
    } else {
      builder.funnel(id, month, "meeting", n, k);
    }
  }

  private static List<SellerFactors> findings(Observations company) {
    Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
    return company.sellers().stream().map(s -> expectations.of(s.id())).toList();
  }

  @Test
  void takesEveryOrdinaryInput() {
    ObservationsBuilder builder = SimulatedCompany.builder();
    YearMonth july = YearMonth.of(2026, 7);
    for (int s = 0; s < 8; s++) {
      builder.seller(SimulatedCompany.id(s), "T1", "", LocalDate.of(2020, 1, 1));
    }
    builder.seller("ALONE", "T2", "only-here", LocalDate.of(2026, 8, 1));
    builder.funnel("S000", july, "meeting", 20, 0).funnel("S001", july, "meeting", 20, 20);
    builder.funnel("S002", july, "meeting", 1, 1).funnel("S003", july, "meeting", 0, 0);
    builder.funnel("ALONE", YearMonth.of(2026, 9), "meeting", 4, 1);
    Observations company = builder.build();
    Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
    for (Seller seller : company.sellers()) {
      for (FactorFinding f : expectations.of(seller.id()).findings()) {
        assertThat(List.of(f.observed(), f.expected(), f.estimate(), f.low(), f.high()))
            .allMatch(Double::isFinite);
        assertThat(f.low()).isLessThanOrEqualTo(f.estimate() + 1e-9);
        assertThat(f.high()).isGreaterThanOrEqualTo(f.estimate() - 1e-9);
      }
    }
    assertThat(expectations.of(new SellerId("S003")).finding("meeting_to_proposal")).isEmpty();
    assertThat(verdict(expectations, new SellerId("S000"))).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void judgesNobodyInACompanyOfOne() {
    Observations company =
        SimulatedCompany.builder()
            .seller("S1", "T1", "R1", LocalDate.of(2020, 1, 1))
            .funnel("S1", YearMonth.of(2026, 7), "meeting", 200, 2)
            .build();
    Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
    assertThat(verdict(expectations, new SellerId("S1"))).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(expectations.teamVerdicts("T1")).isEmpty();
    assertThatThrownBy(() -> expectations.of(new SellerId("S2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("S2");
  }

  @Test
  void moreDataNarrowTheInterval() {
    assertThat(width(400)).isLessThan(width(100)).isLessThan(width(25));
    assertThat(width(100)).isLessThan(width(25));
  }

  private static double width(long n) {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 12; s++) {
      builder.seller(SimulatedCompany.id(s), "T1", "R1", LocalDate.of(2020, 1, 1));
      long entered = s == 0 ? n : 100;
      long advanced = s == 0 ? n * 2 / 5 : 20 + 4L * s;
      builder.funnel(SimulatedCompany.id(s), YearMonth.of(2026, 7), "meeting", entered, advanced);
    }
    FactorFinding finding =
        Expectations.fit(builder.build(), CATALOGUE, WINDOW)
            .of(new SellerId("S000"))
            .finding("meeting_to_proposal")
            .orElseThrow();
    return finding.high() - finding.low();
  }

  @Test
  void reportsADropForEveryoneAsTheCompanys() {
    ObservationsBuilder builder = SimulatedCompany.builder();
    IntStream.range(0, 20)
        .forEach(
            s -> {
              String id = SimulatedCompany.id(s);
              builder.seller(id, "T" + s % 4, "R1", LocalDate.of(2020, 1, 1));
              for (int month = 1; month <= 8; month++) {
                long advanced = month < 7 ? 24 + s % 3 : 10 + s % 3;
                builder.funnel(id, YearMonth.of(2026, month), "meeting", 40, advanced);
              }
            });
    Observations company = builder.build();
    Expectations expectations = Expectations.fit(company, CATALOGUE, WINDOW);
    assertThat(expectations.systemDrops()).containsExactly("meeting_to_proposal");
    assertThat(company.sellers())
        .noneMatch(s -> verdict(expectations, s.id()) == Verdict.SHOWN_GAP);
  }

  @Test
  void seesATeamBelowTheOtherTeams() {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 30; s++) {
      builder.seller(SimulatedCompany.id(s), "T" + s / 5, "R1", LocalDate.of(2020, 1, 1));
      long advanced = (s < 5 ? 60 : 120) + s % 5;
      builder.funnel(SimulatedCompany.id(s), YearMonth.of(2026, 7), "meeting", 240, advanced);
    }
    Expectations expectations = Expectations.fit(builder.build(), CATALOGUE, WINDOW);
    assertThat(expectations.teamVerdicts("T0"))
        .containsEntry("meeting_to_proposal", Verdict.SHOWN_GAP);
    assertThat(expectations.teamVerdicts("T3"))
        .doesNotContainEntry("meeting_to_proposal", Verdict.SHOWN_GAP);
  }

  /** Of a team of five at 60 to 64 of 240, one has 25. */
  @Test
  void seesASellerBelowEvenAnOwnTeamThatIsLow() {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 30; s++) {
      builder.seller(SimulatedCompany.id(s), "T" + s / 5, "R1", LocalDate.of(2020, 1, 1));
      long advanced = s == 0 ? 25 : (s < 5 ? 60 : 120) + s % 5;
      builder.funnel(SimulatedCompany.id(s), YearMonth.of(2026, 7), "meeting", 240, advanced);
    }
    Expectations expectations = Expectations.fit(builder.build(), CATALOGUE, WINDOW);
    assertThat(expectations.of(new SellerId("S000")).belowTeam())
        .containsExactly("meeting_to_proposal");
    assertThat(expectations.of(new SellerId("S001")).belowTeam()).isEmpty();
    assertThat(expectations.of(new SellerId("S007")).belowTeam()).isEmpty();
  }
}
