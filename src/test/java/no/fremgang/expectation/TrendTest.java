package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static no.fremgang.expectation.SimulatedCompany.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntBinaryOperator;
import no.fremgang.core.SellerId;
import no.fremgang.observation.ObservationsBuilder;
import org.junit.jupiter.api.Test;

/** The period against the seller's own earlier quarters. */
class TrendTest {
  private static final int ENTERED = 60;

  /**
   * Up to August, since September's cohort is too young.
   *
   * @param advanced by seller and quarters back, of 60 a month; below 0 for no row
   */
  private static Expectations company(IntBinaryOperator advanced) {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 14; s++) {
      builder.seller(id(s), "T1", "R1", LocalDate.of(2020, 1, 1));
      for (int back = 0; back < 12; back++) {
        int k = advanced.applyAsInt(s, (back + 1) / 3);
        if (k >= 0) {
          builder.funnel(id(s), YearMonth.of(2026, 8).minusMonths(back), "meeting", ENTERED, k);
        }
      }
    }
    return Expectations.fit(builder.build(), CATALOGUE, WINDOW);
  }

  private static FactorFinding meetings(Expectations of, int seller) {
    return of.of(new SellerId(id(seller))).finding("meeting_to_proposal").orElseThrow();
  }

  private static int isNow(int quartersBack) {
    return quartersBack == 0 ? 1 : 0;
  }

  @Test
  void seesImprovementAndDecline() {
    Expectations company =
        company((s, back) -> 28 + s % 3 + isNow(back) * (s == 0 ? 20 : s == 1 ? -18 : 0));
    assertThat(meetings(company, 0).trend()).isEqualTo(Trend.IMPROVED);
    assertThat(meetings(company, 0).previous().orElseThrow())
        .isLessThan(meetings(company, 0).estimate() - 0.05);
    assertThat(meetings(company, 1).trend()).isEqualTo(Trend.DECLINED);
    for (int s = 2; s < 14; s++) {
      assertThat(meetings(company, s).trend()).as(id(s)).isEqualTo(Trend.UNCHANGED);
    }
  }

  @Test
  void whatChangesForEveryoneIsNobodysTrend() {
    Expectations company = company((s, back) -> 24 + s % 3 + 12 * isNow(back));
    for (int s = 0; s < 14; s++) {
      assertThat(meetings(company, s).trend()).isEqualTo(Trend.UNCHANGED);
    }
  }

  @Test
  void isUnknownWithoutAnEarlierQuarter() {
    Expectations company = company((s, back) -> s == 0 && back > 0 ? -1 : 28 + s % 3);
    assertThat(meetings(company, 0).trend()).isEqualTo(Trend.UNKNOWN);
    assertThat(meetings(company, 0).previous()).isEmpty();
  }
}
