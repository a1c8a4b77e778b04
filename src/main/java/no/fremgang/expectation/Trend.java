package no.fremgang.expectation;

/** The seller's level against the seller's own previous window. */
public enum Trend {
  IMPROVED,
  UNCHANGED,
  DECLINED,
  UNKNOWN
}
