package no.fremgang.rest;

import no.fremgang.core.Period;
import org.jspecify.annotations.Nullable;

/** Reads periods out of requests. */
final class Periods {
  private Periods() {}

  static Period of(@Nullable String text) {
    if (text == null) {
      throw new UnusableRequest("period", "period is missing.", "Send for example \"2026-Q3\".");
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new UnusableRequest(
          "period",
          "\"" + text + "\" is no period.",
          "Write a month as 2026-07 or a quarter as 2026-Q3.");
    }
  }
}
