package no.fremgang.rest;

/** No plan of that id is kept. */
final class UnknownCoachingPlan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownCoachingPlan(String id) {
    super("There is no coaching plan \"" + id + "\".");
  }
}
