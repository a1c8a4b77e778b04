package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.factor.Window;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final Window WINDOW =
      new Window(Period.parse("2026-Q3"), LocalDate.of(2026, 12, 31));
  private static final String FACTOR = "meeting_to_proposal";

  /** Meetings that became proposals, of 100 in each month, quarter by quarter from the last. */
  private static Map<String, Boolean> recovered(int now, int last, int before, int first) {
    ObservationsBuilder builder =
        new ObservationsBuilder(DataSetSchema.of(TestCatalogue.catalogue()));
    for (int s = 0; s < 8; s++) {
      String id = "S" + s;
      builder.seller(id, "T", "R", LocalDate.of(2020, 1, 1));
      int[] own = s == 0 ? new int[] {now, last, before, first} : new int[] {50, 50, 50, 50};
      for (int month = 0; month < 12; month++) {
        YearMonth at = YearMonth.of(2026, 9).minusMonths(month);
        builder.funnel(id, at, "meeting", 100, own[month / 3] + (s + month) % 3 - 1);
      }
    }
    Observations observations = builder.build();
    return Expectations.fit(observations, TestCatalogue.catalogue(), WINDOW)
        .of(new SellerId("S0"))
        .recovered();
  }

  @Test
  void isSeenWhereALevelFellAndCameBack() {
    assertThat(recovered(50, 25, 50, 50)).containsEntry(FACTOR, true);
  }

  @Test
  void isNoneWhereTheLevelOnlyRose() {
    assertThat(recovered(70, 50, 50, 50)).containsEntry(FACTOR, false);
  }

  @Test
  void isNoneWhereTheLevelOnlyFell() {
    assertThat(recovered(25, 25, 50, 50)).containsEntry(FACTOR, false);
  }

  @Test
  void isNoneWhereTheDropIsNoLargerThanChance() {
    assertThat(recovered(51, 48, 50, 50)).containsEntry(FACTOR, false);
  }
}
