package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Period;
import no.fremgang.factor.Window;
import no.fremgang.observation.SellerObservations.Target;
import org.junit.jupiter.api.Test;

class PeriodTargetsTest {
  private static final Period Q3 = Period.parse("2026-Q3");
  private static final Period AUGUST = Period.parse("2026-08");

  private static Map<String, Double> after(Period period, Target... targets) {
    return PeriodTargets.of(List.of(targets), new Window(period, period.end().plusDays(1)));
  }

  private static Target target(String period, String measure, double value) {
    return new Target(Period.parse(period), measure, value);
  }

  @Test
  void revenueLeadsThenDealsThenFactors() {
    assertThat(
            after(
                Q3,
                target("2026-Q3", "cycle_days", 40),
                target("2026-Q3", "deals", 9),
                target("2026-Q3", "activity_per_day", 8),
                target("2026-Q3", "revenue", 90_000)))
        .containsExactly(
            entry("revenue", 90_000.0),
            entry("deals", 9.0),
            entry("activity_per_day", 8.0),
            entry("cycle_days", 40.0));
  }

  @Test
  void aQuartersOwnTargetComesBeforeItsMonths() {
    Target[] months = {
      target("2026-07", "deals", 1), target("2026-08", "deals", 2), target("2026-09", "deals", 3)
    };
    assertThat(after(Q3, months)).containsExactly(entry("deals", 6.0));
    assertThat(after(Q3, months[0], months[1], months[2], target("2026-Q3", "deals", 9)))
        .containsExactly(entry("deals", 9.0));
  }

  @Test
  void aMonthTakesAThirdOfItsQuarterButTheWholeOfALevel() {
    assertThat(
            after(
                AUGUST,
                target("2026-Q3", "revenue", 90_000),
                target("2026-Q3", "meeting_to_proposal", 0.5)))
        .containsExactly(entry("revenue", 30_000.0), entry("meeting_to_proposal", 0.5));
  }

  @Test
  void aQuarterTakesTheMeanOfMonthlyLevels() {
    assertThat(
            after(
                Q3,
                target("2026-07", "price_kept", 0.8),
                target("2026-08", "price_kept", 0.9),
                target("2026-09", "price_kept", 1)))
        .hasEntrySatisfying("price_kept", mean -> assertThat(mean).isCloseTo(0.9, within(1e-12)));
  }

  @Test
  void aQuarterLackingAMonthHasNoTarget() {
    assertThat(after(Q3, target("2026-07", "deals", 1), target("2026-09", "deals", 3))).isEmpty();
    assertThat(after(Q3)).isEmpty();
  }

  /** 46 of the 92 days are over on 15 August; a level holds from the first day. */
  @Test
  void ofAnUnfinishedPeriodTheElapsedDaysCount() {
    Window half = new Window(Q3, LocalDate.of(2026, 8, 15));
    List<Target> targets =
        List.of(target("2026-Q3", "revenue", 92_000), target("2026-Q3", "cycle_days", 40));
    assertThat(PeriodTargets.of(targets, half))
        .containsExactly(entry("revenue", 46_000.0), entry("cycle_days", 40.0));
  }

  @Test
  void aTargetOfNothingIsATarget() {
    assertThat(after(Q3, target("2026-Q3", "revenue", 0))).containsExactly(entry("revenue", 0.0));
  }
}
