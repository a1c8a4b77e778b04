package no.fremgang.assessment;

/** A plan cannot be made again, because something it was made with is no longer kept. */
public final class NotReproducible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param missing what is no longer kept
   */
  public NotReproducible(String missing) {
    super("The plan cannot be made again: its " + missing + " is no longer kept.");
  }
}
