package no.fremgang.assessment;

import no.fremgang.core.Text;

/** There is no import of that id, or none in force where one is asked for. */
public final class UnknownImport extends Refused {
  private static final long serialVersionUID = 1L;

  public UnknownImport(String id) {
    super(
        ProblemType.UNKNOWN_IMPORT,
        new Text(
            "There is no import \"" + id + "\" in force. GET /api/v1/data-sets lists them.",
            "Det er ingen import \"" + id + "\" som gjelder. GET /api/v1/data-sets lister dem."));
  }
}
