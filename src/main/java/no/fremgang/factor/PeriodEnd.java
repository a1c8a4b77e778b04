package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;

/** The last days of a quarter, when targets press most. */
public final class PeriodEnd {
  private static final int MONTHS = 3;

  private PeriodEnd() {}

  /** Whether the day is one of the last {@code days} of its calendar quarter. */
  public static boolean isLast(LocalDate day, int days) {
    int lastMonth = (day.getMonthValue() + MONTHS - 1) / MONTHS * MONTHS;
    LocalDate end = YearMonth.of(day.getYear(), lastMonth).atEndOfMonth();
    return day.isAfter(end.minusDays(days));
  }
}
