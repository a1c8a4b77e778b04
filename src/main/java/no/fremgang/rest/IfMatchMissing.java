package no.fremgang.rest;

import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.Refused;
import no.fremgang.core.Text;

/** A step with a plan does not say on which revision of the plan it was decided. */
final class IfMatchMissing extends Refused {
  private static final long serialVersionUID = 1L;

  private static final Text SEND =
      new Text(
          "Send the ETag of the plan you decided on as If-Match, such as \"0\" with its quotes; GET"
              + " of the plan tells it.",
          "Send ETag-en til planen du har lest som If-Match, for eksempel \"0\" med anførselstegn."
              + " Du får den med GET på planen.");

  private IfMatchMissing(Text text) {
    super(ProblemType.IF_MATCH_MISSING, text);
  }

  static IfMatchMissing none() {
    return new IfMatchMissing(SEND);
  }

  /** {@code *} holds for every revision, so it says nothing of what somebody has read. */
  static IfMatchMissing any() {
    return new IfMatchMissing(
        new Text(
            "If-Match: * is not accepted: the step would be taken whatever somebody else has done"
                + " with the plan since you read it. "
                + SEND.en(),
            "If-Match: * godtas ikke: Da ville steget blitt tatt uansett hva noen andre har gjort"
                + " med planen etter at du leste den. "
                + SEND.nb()));
  }
}
