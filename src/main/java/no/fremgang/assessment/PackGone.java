package no.fremgang.assessment;

import no.fremgang.core.Text;

/** The rule pack a plan was made with is not kept any more, so its rules cannot be told. */
public final class PackGone extends Refused {
  private static final long serialVersionUID = 1L;

  public PackGone(String plan, String version) {
    super(
        ProblemType.RULE_PACK_GONE,
        new Text(
            "The rule pack "
                + version
                + " that plan \""
                + plan
                + "\" was made with is not kept any more. Make the plan again to have it"
                + " explained.",
            "Regelpakken "
                + version
                + " som planen \""
                + plan
                + "\" ble laget med, er ikke bevart. Lag planen på nytt for å få den forklart."));
  }
}
