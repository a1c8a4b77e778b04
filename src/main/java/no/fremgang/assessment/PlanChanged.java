package no.fremgang.assessment;

/** Somebody took a step with the plan since the caller looked at it. */
public final class PlanChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlanChanged(String planId) {
    super("Plan " + planId + " has changed since it was read.");
  }
}
