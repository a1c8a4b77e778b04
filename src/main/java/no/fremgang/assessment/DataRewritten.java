package no.fremgang.assessment;

/** A seller was erased, or old rows were, while something was made from the data. */
public final class DataRewritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param version of the data, which has another name now
   */
  public DataRewritten(String version, Throwable cause) {
    super("The data version " + version + " was written anew meanwhile.", cause);
  }
}
