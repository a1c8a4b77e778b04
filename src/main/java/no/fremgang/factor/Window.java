package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import no.fremgang.core.Period;

/**
 * The period that is judged, and what was known when. Earlier months are pooled in blocks: block 0
 * is the period itself, block 1 the three months before it, block 2 the three months before those.
 *
 * @param asOf the last day that is known; what happened later does not exist
 */
public record Window(Period period, LocalDate asOf) {
  /** Marks what lies after the period, after {@code asOf} or before the pooled blocks. */
  public static final int OUTSIDE = -1;

  private static final int BLOCK_MONTHS = 3;

  /** The last day of the period that is known. */
  public LocalDate lastDay() {
    return asOf.isBefore(period.end()) ? asOf : period.end();
  }

  /** Block of a day, or {@link #OUTSIDE}. */
  public int block(LocalDate day, int blocks) {
    return day.isAfter(asOf) ? OUTSIDE : block(YearMonth.from(day), blocks);
  }

  /** Block of a month, or {@link #OUTSIDE}. */
  public int block(YearMonth month, int blocks) {
    if (month.isAfter(period.last()) || month.atDay(1).isAfter(asOf)) {
      return OUTSIDE;
    }
    if (!month.isBefore(period.first())) {
      return 0;
    }
    long monthsBack = ChronoUnit.MONTHS.between(month, period.first());
    long block = (monthsBack + BLOCK_MONTHS - 1) / BLOCK_MONTHS;
    return block < blocks ? (int) block : OUTSIDE;
  }

  /** First month of the oldest pooled block. */
  public YearMonth firstPooledMonth(int blocks) {
    return period.first().minusMonths((long) BLOCK_MONTHS * (blocks - 1));
  }

  /** Share of the month's days that are known, 0..1. */
  public double knownShare(YearMonth month) {
    if (month.atDay(1).isAfter(asOf)) {
      return 0;
    }
    if (!month.atEndOfMonth().isAfter(asOf)) {
      return 1;
    }
    return (double) asOf.getDayOfMonth() / month.lengthOfMonth();
  }
}
