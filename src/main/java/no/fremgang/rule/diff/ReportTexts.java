package no.fremgang.rule.diff;

import no.fremgang.core.Text;
import no.fremgang.rule.diff.PackDiff.Type;

/** The words of a change report. */
final class ReportTexts {
  static final Text TITLE =
      new Text(
          "Changes to the rules behind coaching plans: version {1} to {2}",
          "Endringer i reglene bak coachingplanene: versjon {1} til {2}");
  static final Text PURPOSE =
      new Text(
          "For employee representatives. A coaching plan is a proposal that a manager and a seller"
              + " agree on. The rules say which facts speak for or against a cause of a missed"
              + " target, what is praised, and what is suggested.",
          "Til tillitsvalgte. En coachingplan er et forslag som leder og selger blir enige om."
              + " Reglene sier hvilke fakta som taler for eller mot en årsak til at et mål ikke ble"
              + " nådd, hva som roses, og hva som foreslås.");
  static final Text WHEN = new Text("From when", "Fra når");
  static final Text UNDECIDED =
      new Text(
          "From the day the new version is put to use. Plans made before keep the version they were"
              + " made with.",
          "Fra den dagen den nye versjonen tas i bruk. Planer som er laget før, beholder versjonen"
              + " de ble laget med.");
  static final Text FROM_DAY =
      new Text(
          "From {1}. Plans made before keep the version they were made with.",
          "Fra {1}. Planer som er laget før, beholder versjonen de ble laget med.");
  static final Text WHOM = new Text("Whom it may concern", "Hvem det kan angå");
  static final Text NOBODY =
      new Text("Nobody: no plan becomes another.", "Ingen: Ingen plan blir annerledes av dette.");
  static final Text EVERYBODY =
      new Text(
          "The rules are the same for all roles and teams. A seller's plan can change where the"
              + " facts are as the rules below ask for.",
          "Reglene er de samme for alle roller og team. Planen til en selger kan bli annerledes der"
              + " fakta er slik reglene nedenfor spør etter.");
  static final Text CAUSES = new Text("Subjects concerned: {1}.", "Temaer det gjelder: {1}.");
  static final Text ANY_CAUSE =
      new Text("It can concern every subject of a plan.", "Det kan gjelde alle temaer i en plan.");
  static final Text KINDS =
      new Text(
          "Data the changed rules look at: {1}.", "Opplysninger de endrede reglene ser på: {1}.");
  static final Text NO_NEW_KINDS =
      new Text(
          "No kind of data is used that was not used before.",
          "Det brukes ingen slags opplysninger som ikke ble brukt før.");
  static final Text NEW_KINDS =
      new Text("Kinds of data not used before: {1}.", "Opplysninger som ikke ble brukt før: {1}.");
  static final Text RULES = new Text("Rules", "Regler");
  static final Text NUMBERS = new Text("Limits and numbers", "Grenser og tall");
  static final Text ACTIONS = new Text("Suggested steps", "Foreslåtte tiltak");
  static final Text OTHERS = new Text("What is measured and asked", "Det som måles og spørres om");
  static final Text RULE = new Text("Where {1}: {2}.", "Der {1}: {2}.");
  static final Text NOTHING = new Text("nothing", "ingenting");
  static final Text UNSEEN =
      new Text(
          "Changes that make no plan another (tests, sources, wordings of the rule language): {1}.",
          "Endringer som ikke gjør noen plan annerledes (tester, kilder, ordlyden i regelspråket):"
              + " {1}.");
  static final Text RIGHTS = new Text("What stays as it is", "Det som ikke endres");
  static final Text RIGHTS_TEXT =
      new Text(
          "Sellers see the same plan as their manager, with the reasons, may comment on it and may"
              + " object. Nothing follows automatically for pay or employment. Sellers are not"
              + " ranked.",
          "Selgeren ser den samme planen som lederen, med begrunnelsene, kan kommentere den og kan"
              + " protestere. Ingenting følger automatisk for lønn eller ansettelse. Selgere"
              + " rangeres ikke.");

  static final Text TRIED =
      new Text(
          "Tried on the data for {period}: {sellers} in {teams}. {outcome}",
          "Prøvd på tallene for {period}: {sellers} i {teams}. {outcome}");
  static final Text NO_PLAN =
      new Text("No plan would conclude something else.", "Ingen plan ville konkludert annerledes.");
  static final Text PLANS =
      new Text(
          "The plans of {who} would conclude something else.",
          "Planene til {who} ville konkludert annerledes.");
  static final Text WORDING =
      new Text(
          "Those of {who} would say the same in other words or figures.",
          "Planene til {who} ville sagt det samme med andre ord eller tall.");
  static final Text IN_TEAMS = new Text("{sellers} in {teams}", "{sellers} i {teams}");
  static final Text FEW = new Text("fewer than three sellers", "færre enn tre selgere");

  private ReportTexts() {}

  static Text sellers(int n) {
    return new Text(n + (n == 1 ? " seller" : " sellers"), n + (n == 1 ? " selger" : " selgere"));
  }

  static Text teams(int n) {
    return new Text(n + (n == 1 ? " team" : " teams"), n + " team");
  }

  static Text type(Type type) {
    return switch (type) {
      case ADDED -> new Text("New", "Nytt");
      case REMOVED -> new Text("Removed", "Fjernet");
      case CHANGED -> new Text("Changed", "Endret");
    };
  }

  /** The name of a field as it stands before a colon. */
  static Text field(String field) {
    if (field.startsWith("value from ")) {
      String day = field.substring("value from ".length());
      return new Text("from " + day, "fra " + day);
    }
    return switch (field) {
      case "name" -> new Text("name", "navn");
      case "title" -> new Text("title", "overskrift");
      case "why" -> new Text("reason", "begrunnelse");
      case "practice" -> new Text("steps to practise", "steg å øve på");
      case "cause" -> new Text("subject", "tema");
      case "order", "step" -> new Text("place among the steps", "plass blant tiltakene");
      case "resources" -> new Text("resources", "ressurser");
      default -> new Text(field, field);
    };
  }

  static Text detail(String field) {
    return switch (field) {
      case "when" ->
          new Text(
              "It applied where {1}; now it applies where {2}.",
              "Den gjaldt der {1}; nå gjelder den der {2}.");
      case "then" -> new Text("It gave: {1}. Now: {2}.", "Den ga: {1}. Nå: {2}.");
      case "say" -> new Text("The text in the plan is now: {2}", "Teksten i planen er nå: {2}");
      default -> new Text("{field}: {1} before, {2} now.", "{field}: {1} før, {2} nå.");
    };
  }
}
