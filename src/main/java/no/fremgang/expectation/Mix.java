package no.fremgang.expectation;

/** What the mix of a seller's cases yields against the peers' mix, beyond chance. */
public enum Mix {
  WORSE,
  USUAL,
  BETTER
}
