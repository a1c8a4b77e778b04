package no.fremgang.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fremgang.assessment.PlanChanged;
import org.jspecify.annotations.Nullable;

/** The revision of a plan as an entity tag, which a step with the plan has to name. */
final class Revision {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private Revision() {}

  static String tag(long revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision a step was decided on.
   *
   * @throws IfMatchMissing if none is named, or any would do
   * @throws PlanChanged if what is named cannot be a revision
   */
  static long of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw IfMatchMissing.none();
    }
    if (ifMatch.strip().equals("*")) {
      throw IfMatchMissing.any();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new PlanChanged();
    }
    return Long.parseLong(tag.group(1));
  }
}
