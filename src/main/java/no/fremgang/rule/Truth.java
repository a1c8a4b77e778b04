package no.fremgang.rule;

/** Three values after Kleene (1952): what is not known is neither true nor false. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** The lesser of the two: false if either is false, true only if both are. */
  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two: true if either is true, false only if both are. */
  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Unknown stays unknown. */
  Truth negated() {
    return values()[TRUE.ordinal() - ordinal()];
  }
}
