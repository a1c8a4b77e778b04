package no.fremgang.rest;

/** A step with a plan does not say on which revision of the plan it was decided. */
final class IfMatchMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
