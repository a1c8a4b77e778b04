package no.fremgang.catalogue;

import java.time.LocalDate;

/** A pack says of a day before any of its numbers how nothing is measured. */
public final class NotYetValid extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final LocalDate day;

  NotYetValid(String parameter, LocalDate day) {
    super("No parameter \"" + parameter + "\" valid on " + day);
    this.day = day;
  }

  /** The day that was asked for. */
  public LocalDate day() {
    return day;
  }
}
