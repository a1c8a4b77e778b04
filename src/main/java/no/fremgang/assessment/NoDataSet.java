package no.fremgang.assessment;

/** Nobody has handed in a data set yet. */
public final class NoDataSet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoDataSet() {
    super("There is no data set yet. Hand one in with POST /api/v1/data-sets.");
  }
}
