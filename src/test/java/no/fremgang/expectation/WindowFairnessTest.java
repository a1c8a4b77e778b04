package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

/** Ramp-up, leave and part-time: nobody is judged for time that was not there. */
class WindowFairnessTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final ObservationsBuilder builder = SimulatedCompany.builder();

  private void seller(String id, LocalDate hired) {
    builder.seller(id, "T1", "R1", hired);
  }

  private void established(int sellers) {
    for (int s = 0; s < sellers; s++) {
      seller(SimulatedCompany.id(s), LONG_AGO);
      for (int month = 7; month <= 9; month++) {
        builder.funnel(SimulatedCompany.id(s), YearMonth.of(2026, month), "lead", 38, 20);
        builder.activities(SimulatedCompany.id(s), YearMonth.of(2026, month), "call", 190);
      }
    }
  }

  private FactorFinding finding(String seller, String factor) {
    return Expectations.fit(builder.build(), CATALOGUE, WINDOW)
        .of(new SellerId(seller))
        .finding(factor)
        .orElseThrow();
  }

  @Test
  void expectsOfNewcomersWhatNewcomersReach() {
    established(20);
    for (int s = 20; s < 30; s++) {
      seller(SimulatedCompany.id(s), LocalDate.of(2026, 6, 1));
      builder.funnel(SimulatedCompany.id(s), YearMonth.of(2026, 7), "lead", 60, 15);
    }
    FactorFinding newcomer = finding("S025", "lead_to_contact");
    assertThat(newcomer.expected()).isBetween(0.23, 0.28);
    assertThat(newcomer.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void countsActivitiesByAvailableDay() {
    established(20);
    seller("HALF", LONG_AGO);
    for (int month = 7; month <= 9; month++) {
      builder.presence("HALF", YearMonth.of(2026, month), 10);
      builder.activities("HALF", YearMonth.of(2026, month), "call", 100);
    }
    FactorFinding half = finding("HALF", "activity_per_day");
    assertThat(half.observed()).isGreaterThan(2);
    assertThat(half.observed() / half.expected()).isGreaterThan(0.9);
    assertThat(half.verdict()).isNotIn(Verdict.SHOWN_GAP, Verdict.INDICATED_GAP);
  }

  @Test
  void judgesNobodyWhoWasOnLeaveForMostOfThePeriod() {
    established(20);
    seller("LEAVE", LONG_AGO);
    for (int month = 7; month <= 9; month++) {
      builder.presence("LEAVE", YearMonth.of(2026, month), month == 9 ? 10 : 0);
    }
    builder.funnel("LEAVE", YearMonth.of(2026, 9), "lead", 40, 1);
    FactorFinding leave = finding("LEAVE", "lead_to_contact");
    assertThat(leave.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(leave.observed()).isCloseTo(1 / 40.0, within(1e-9));
  }

  @Test
  void judgesNobodyBeforeOneMedianSalesCycle() {
    established(20);
    eightMonthsHere();
    for (int s = 0; s < 5; s++) {
      builder.opportunity(
          OpportunityDraft.of("O" + s, SimulatedCompany.id(s))
              .entered("lead", LocalDate.of(2025, 10, 1))
              .won(LocalDate.of(2026, 8, 1)));
    }
    assertThat(finding("NEW", "lead_to_contact").verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void judgesAfterTheRampMonthsWhereSalesAreQuick() {
    established(20);
    eightMonthsHere();
    assertThat(finding("NEW", "lead_to_contact").verdict()).isEqualTo(Verdict.SHOWN_GAP);
  }

  private void eightMonthsHere() {
    seller("NEW", LocalDate.of(2026, 2, 1));
    builder.funnel("NEW", YearMonth.of(2026, 8), "lead", 60, 5);
  }

  @Test
  void reportsTheYoungCasesLeftOut() {
    established(20);
    builder.funnel("S003", YearMonth.of(2026, 9), "meeting", 9, 0);
    builder.funnel("S003", YearMonth.of(2026, 7), "meeting", 20, 9);
    FactorFinding finding = finding("S003", "meeting_to_proposal");
    assertThat(finding.tooYoung()).isEqualTo(9);
    assertThat(finding.n()).isEqualTo(20);
  }

  /** Three years with the company, three months in the role: the role's newcomer. */
  @Test
  void judgesNobodyJustAfterAChangeOfRole() {
    established(20);
    builder.seller(
        new Seller(
            new SellerId("MOVED"),
            "Ola",
            "T1",
            "M",
            "seller",
            "R1",
            "",
            LONG_AGO,
            null,
            Language.NB,
            new Seller.Moves(LocalDate.of(2026, 6, 20), null, "")));
    builder.funnel("MOVED", YearMonth.of(2026, 3), "lead", 200, 150);
    builder.funnel("MOVED", YearMonth.of(2026, 8), "lead", 60, 10);
    FactorFinding moved = finding("MOVED", "lead_to_contact");
    assertThat(moved.n()).isEqualTo(60);
    assertThat(moved.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  /** Half of the cases each in a quarter that weighs 1 and in one that weighs 0.7³. */
  @Test
  void theLatestQuarterWeighsMost() {
    established(20);
    builder.funnel("S000", YearMonth.of(2025, 11), "proposal", 50, 0);
    builder.funnel("S000", YearMonth.of(2026, 7), "proposal", 50, 25);
    FactorFinding finding = finding("S000", "proposal_to_won");
    double decayed = 0.7 * 0.7 * 0.7;
    assertThat(finding.observed()).isCloseTo(0.5 / (1 + decayed), within(1e-9));
    assertThat(finding.n()).isEqualTo(100);
  }

  @Test
  void whatIsOlderThanThePooledQuartersDoesNotCount() {
    established(20);
    builder.funnel("S000", YearMonth.of(2025, 9), "proposal", 50, 0);
    builder.funnel("S000", YearMonth.of(2026, 7), "proposal", 50, 25);
    assertThat(finding("S000", "proposal_to_won").n()).isEqualTo(50);
  }
}
