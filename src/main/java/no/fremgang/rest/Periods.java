package no.fremgang.rest;

import no.fremgang.core.Period;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** Reads periods out of requests. */
final class Periods {
  private Periods() {}

  static Period of(@Nullable String text) {
    if (text == null) {
      throw new UnusableRequest(
          "period",
          new Text("period is missing.", "period mangler."),
          new Text("Send for example \"2026-Q3\".", "Send for eksempel \"2026-Q3\"."));
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new UnusableRequest(
          "period",
          new Text("\"" + text + "\" is no period.", "\"" + text + "\" er ingen periode."),
          new Text(
              "Write a month as 2026-07 or a quarter as 2026-Q3.",
              "Skriv en måned som 2026-07 eller et kvartal som 2026-Q3."));
    }
  }
}
