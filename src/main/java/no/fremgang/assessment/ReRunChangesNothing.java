package no.fremgang.assessment;

import no.fremgang.core.Text;

/** A plan made again today is the plan there is. */
public final class ReRunChangesNothing extends Refused {
  private static final long serialVersionUID = 1L;

  ReRunChangesNothing() {
    super(
        ProblemType.RE_RUN_CHANGES_NOTHING,
        new Text(
            "Data and rules have not changed what the plan says. Hand in corrected data first, or"
                + " record a decision (\"outcome\": \"PLAN_STANDS\").",
            "Data og regler har ikke endret det planen sier. Legg inn rettede data først, eller"
                + " registrer en avgjørelse (\"outcome\": \"PLAN_STANDS\")."));
  }
}
