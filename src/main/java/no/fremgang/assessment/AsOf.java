package no.fremgang.assessment;

import java.time.LocalDate;
import no.fremgang.core.Period;

/** The day whose knowledge a plan rests on. */
public final class AsOf {
  private AsOf() {}

  /** The day after the period or today, whichever is earlier. */
  public static LocalDate unlessGiven(Period period, LocalDate today) {
    LocalDate dayAfter = period.end().plusDays(1);
    return dayAfter.isBefore(today) ? dayAfter : today;
  }
}
