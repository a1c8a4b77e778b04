package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.gap.SellerLevels.Level;
import org.junit.jupiter.api.Test;

class ExpectedWinsTest {
  private static final Period Q3 = Period.parse("2026-Q3");
  private static final Money REACHED = Money.of(1_000.0);

  /** However rare or sure wins are, and whether amounts or whole deals are told. */
  @Property
  void whatIsExpectedLiesWithinTheInterval(
      @ForAll @IntRange(max = 60) int cases,
      @ForAll @DoubleRange(max = 1) double advancing,
      @ForAll @DoubleRange(max = 1) double inTime,
      @ForAll @DoubleRange(min = -1, max = 1e6) double amount,
      @ForAll @DoubleRange(max = 9) double coming,
      @ForAll @DoubleRange(min = 0.01, max = 1) double first,
      @ForAll @DoubleRange(min = 0.01, max = 1) double second,
      @ForAll @DoubleRange(max = 4) double spread,
      @ForAll boolean whole) {
    Level mean = whole ? new Level(1, 0) : new Level(50_000, 0.1);
    Level[] levels = {new Level(first, 0.2), new Level(second, 0.2)};
    ExpectedWins wins =
        new ExpectedWins(new DealValue(mean, whole ? 0 : spread), levels, new StageVisits(2));
    for (int i = 0; i < cases; i++) {
      wins.open(i % 2, advancing, inTime, whole ? 1 : amount);
    }
    wins.coming(0, new Level(coming, 0.3));
    Forecast.OfPeriod told = wins.with(Q3, REACHED, whole);
    assertThat(told.low()).isBetween(REACHED, told.expected());
    assertThat(told.high()).isGreaterThanOrEqualTo(told.expected());
  }

  /** Nothing comes in 98 of 100 periods: 90 % of the results are 0, the mean is not. */
  @Test
  void theIntervalReachesToTheMeanOfRareWins() {
    Forecast.OfPeriod revenue = ofOneCase(0.02, 80_000).with(Q3, Money.ZERO, false);
    assertThat(revenue.expected()).isEqualTo(Money.of(1_600.0));
    assertThat(revenue.low()).isEqualTo(Money.ZERO);
    assertThat(revenue.high()).isEqualTo(revenue.expected());
    Forecast.OfPeriod deals = ofOneCase(0.02, 1).with(Q3, Money.ZERO, true);
    assertThat(deals.expected()).isEqualTo(Money.of(0.02));
    assertThat(deals.high()).isEqualTo(Money.of(1.0));
  }

  /** One deal is not more than 0.98 of one. */
  @Test
  void wholeDealsAreRoundedAwayFromTheMean() {
    Forecast.OfPeriod deals = ofOneCase(0.98, 1).with(Q3, Money.ZERO, true);
    assertThat(deals.expected()).isEqualTo(Money.of(0.98));
    assertThat(deals.low()).isEqualTo(Money.ZERO);
    assertThat(deals.high()).isEqualTo(Money.of(1.0));
  }

  private static ExpectedWins ofOneCase(double advancing, double amount) {
    Level[] levels = {new Level(advancing, 0), new Level(1, 0)};
    ExpectedWins wins = new ExpectedWins(DealValue.ONE, levels, new StageVisits(2));
    wins.open(0, advancing, 1, amount);
    return wins;
  }
}
