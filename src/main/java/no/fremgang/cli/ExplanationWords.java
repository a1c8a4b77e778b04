package no.fremgang.cli;

import no.fremgang.coaching.PlanExplanation.Standing;
import no.fremgang.core.Text;

/** The words around an explanation, in both languages. */
final class ExplanationWords {
  static final Text TITLE =
      new Text(
          "Why the plan for {1}, {2}, says what it says",
          "Hvorfor planen for {1}, {2}, sier det den sier");
  static final Text PACK =
      new Text("Rule pack {1}; what was known on {2}.", "Regelpakke {1}; det som var kjent {2}.");
  static final Text CAUSES = new Text("Causes", "Årsaker");
  static final Text WOULD_TAKE =
      new Text("What would have had to be otherwise:", "Hva som måtte vært annerledes:");
  static final Text NOT_USED = new Text("– not used", "– ikke brukt");
  static final Text FIRED = new Text("Rules that fired", "Regler som slo til");
  static final Text NEAR =
      new Text(
          "Rules that nearly fired: one condition was missing",
          "Regler som nesten slo til: én betingelse manglet");
  static final Text OTHERS = new Text("Rules that stayed silent", "Regler som tidde");
  static final Text NUMBERS = new Text("Where the numbers come from", "Hvor tallene kommer fra");
  static final Text PARAMETERS = new Text("Parameters used", "Parametre som er brukt");
  static final Text VALID_FROM = new Text(", valid from {1}", ", gjelder fra {1}");
  static final Text NEEDS = new Text("; needs {1}", "; trenger {1}");
  static final Text MORE =
      new Text(
          "\nMore: --all tells every rule, number and parameter; --cause and --rule narrow it down;"
              + " --as-test writes it as a test.",
          "\nMer: --all viser alle regler, tall og parametre; --cause og --rule avgrenser; --as-test"
              + " skriver det som en test.");

  private ExplanationWords() {}

  static Text standing(Standing standing) {
    return switch (standing) {
      case SHOWN -> new Text("shown", "vist");
      case INDICATED -> new Text("indicated", "antydet");
      case RULED_OUT -> new Text("ruled out", "utelukket");
      case WITHHELD -> new Text("withheld", "holdes tilbake");
      case NOT_EVALUATED ->
          new Text("not evaluated for lack of data", "ikke vurdert, data mangler");
      case NOT_FOUND -> new Text("nothing points to it", "ingenting peker mot det");
    };
  }

  /** In brackets of one width, so that conditions stand below each other. */
  static Text truth(String truth) {
    return switch (truth) {
      case "true" -> new Text("[yes]", "[ja ]");
      case "false" -> new Text("[no ]", "[nei]");
      default -> new Text("[ ? ]", "[ ? ]");
    };
  }
}
