package no.fremgang.assessment;

/** No plan of that id is kept. */
public final class UnknownCoachingPlan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String planId;

  public UnknownCoachingPlan(String id) {
    super("There is no coaching plan \"" + id + "\".");
    this.planId = id;
  }

  public String planId() {
    return planId;
  }
}
