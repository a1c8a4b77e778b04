package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import no.fremgang.core.SellerId;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
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
}
