package no.fremgang.expectation;

import no.fremgang.catalogue.FactorDefinition.Adjuster;

/**
 * What has to be said beside a verdict.
 *
 * @param circumstance the one it is about
 */
public record Caveat(String factor, Kind kind, Adjuster circumstance) {
  public enum Kind {
    /** Worse than all sellers together, but not within the same circumstances (Simpson 1951). */
    MIX_LOOKS_WORSE,
    /** Better than all sellers together, but not within the same circumstances. */
    MIX_LOOKS_BETTER,
    /** Hardly anybody else has the circumstance, so it and the seller cannot be told apart. */
    NOT_APART
  }
}
