package no.fremgang.expectation;

/** What the data say of a factor; never a rank. Definitions: docs/measurement.md. */
public enum Verdict {
  SHOWN_GAP,
  INDICATED_GAP,
  NORMAL,
  STRENGTH,
  NOT_ENOUGH_DATA,
  NOT_COMPARABLE
}
