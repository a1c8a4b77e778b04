package no.fremgang.assessment;

/** The data set has no seller in that team. */
public final class UnknownTeam extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownTeam(String team) {
    super(
        "There is no team \"" + team + "\" in the data set. GET /api/v1/sellers names the teams.");
  }
}
