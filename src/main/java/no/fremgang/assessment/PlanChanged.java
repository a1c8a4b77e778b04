package no.fremgang.assessment;

import no.fremgang.core.Text;

/** Somebody took a step with the plan since the caller looked at it. */
public final class PlanChanged extends Refused {
  private static final long serialVersionUID = 1L;

  public PlanChanged() {
    super(
        ProblemType.PLAN_CHANGED,
        new Text(
            "Somebody took a step with the plan since you read it, or If-Match holds no ETag of it."
                + " Read the plan and its history again and decide anew.",
            "Noen har gjort noe med planen etter at du leste den, eller If-Match er ikke en ETag"
                + " fra planen. Les planen og historikken på nytt og bestem deg igjen."));
  }
}
