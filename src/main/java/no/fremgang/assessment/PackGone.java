package no.fremgang.assessment;

/** The rule pack a plan was made with is not kept any more, so its rules cannot be told. */
public final class PackGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PackGone(String plan, String version) {
    super(
        "The rule pack "
            + version
            + " that plan \""
            + plan
            + "\" was made with is not kept any more. Make the plan again to have it explained.");
  }
}
