package no.fremgang.diagnosis;

/**
 * The rules fired more often than they can: a fault of ours. What was concluded until then is
 * dropped; a plan made from a part of the conclusions would look like any other.
 */
public final class FiringLimitReached extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * @param limit how often the rules of the pack can fire at most
   */
  public FiringLimitReached(int limit) {
    super("The rules fired more than " + limit + " times, which is as often as they can.");
  }
}
