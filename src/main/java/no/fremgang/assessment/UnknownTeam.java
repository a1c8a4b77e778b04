package no.fremgang.assessment;

import no.fremgang.core.Text;

/** The data set has no seller in that team. */
public final class UnknownTeam extends Refused {
  private static final long serialVersionUID = 1L;

  public UnknownTeam(String team) {
    super(
        ProblemType.UNKNOWN_TEAM,
        new Text(
            "There is no team \""
                + team
                + "\" in the data set. GET /api/v1/sellers names the teams.",
            "Det finnes ikke noe team \""
                + team
                + "\" i dataene. GET /api/v1/sellers viser teamene."));
  }
}
