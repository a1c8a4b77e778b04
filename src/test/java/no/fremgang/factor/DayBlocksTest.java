package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.fremgang.core.Period;

class DayBlocksTest {
  @Property(tries = 200)
  void saysOfEveryDayWhatTheWindowSays(
      @ForAll @IntRange(min = -60, max = 200) int knownDaysIntoPeriod,
      @ForAll @IntRange(min = 1, max = 6) int pooled,
      @ForAll @IntRange(min = -900, max = 400) int daysFromStart) {
    Period period = Period.parse("2026-Q3");
    LocalDate start = period.first().atDay(1);
    Window window = new Window(period, start.plusDays(knownDaysIntoPeriod));
    LocalDate day = start.plusDays(daysFromStart);
    assertThat(new DayBlocks(window, pooled).of(day)).isEqualTo(window.block(day, pooled));
  }
}
