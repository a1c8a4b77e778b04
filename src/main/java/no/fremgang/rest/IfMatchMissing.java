package no.fremgang.rest;

import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.Refused;
import no.fremgang.core.Text;

/** A step with a plan does not say on which revision of the plan it was decided. */
final class IfMatchMissing extends Refused {
  private static final long serialVersionUID = 1L;

  IfMatchMissing() {
    super(
        ProblemType.IF_MATCH_MISSING,
        new Text(
            "Send the ETag of the plan you decided on as If-Match, such as \"0\" with its quotes;"
                + " GET of the plan tells it.",
            "Send ETag-en til planen du har lest som If-Match, for eksempel \"0\" med"
                + " anførselstegn. Du får den med GET på planen."));
  }
}
