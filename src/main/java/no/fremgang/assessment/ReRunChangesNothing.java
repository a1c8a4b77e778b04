package no.fremgang.assessment;

/** A plan made again today is the plan there is. */
public final class ReRunChangesNothing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReRunChangesNothing(String planId) {
    super("Data and rules have not changed what plan " + planId + " says.");
  }
}
