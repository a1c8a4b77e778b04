package no.fremgang.assessment;

import no.fremgang.core.Text;

/** No such rule pack is kept. */
public final class UnknownPack extends Refused {
  private static final long serialVersionUID = 1L;

  public UnknownPack(String reference) {
    super(
        ProblemType.UNKNOWN_RULE_PACK,
        new Text(
            "There is no rule pack \"" + reference + "\". GET /api/v1/rule-packs lists them.",
            "Det finnes ingen regelpakke \""
                + reference
                + "\". GET /api/v1/rule-packs lister dem."));
  }
}
