package no.fremgang.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.fremgang.coaching.Practised;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;

/** What the page says of its own, in both languages. */
enum Words {
  TITLE("Coaching plan", "Coachingplan"),
  TEAM("Team", "Team"),
  PERIOD("Period", "Periode"),
  KNOWN("Known as of", "Slik det var kjent"),
  STATE("Status", "Status"),
  IN_SHORT("In short", "Kort sagt"),
  GOES_WELL("What goes well", "Det som går bra"),
  FOCUS("What to work on now", "Det dere jobber med nå"),
  NO_FOCUS("Nothing to correct was found.", "Ingenting å rette på ble funnet."),
  WHY("Why", "Hvorfor"),
  PRACTICE("Practise", "Øv på"),
  PRACTISED("Reported by the learning tool", "Meldt fra læringsverktøyet"),
  GOAL("Goal", "Mål"),
  BY("by", "innen"),
  FOLLOW_UPS("Follow-ups", "Oppfølging"),
  TO_READ("To read and watch", "Å lese og se"),
  CONVERSATION("The conversation", "Samtalen"),
  C_GOAL("Goal", "Mål"),
  C_REALITY("Where things stand", "Slik står det til"),
  C_OPTIONS("Options", "Muligheter"),
  C_WAY("Way forward", "Veien videre"),
  RESULT("The result", "Resultatet"),
  TARGET("Target", "Mål"),
  ACTUAL("Reached", "Oppnådd"),
  EXPECTED("Expected of a comparable seller", "Forventet av en sammenlignbar selger"),
  OUTSIDE("Of the gap: outside the seller's control", "Av avviket: utenfor selgerens kontroll"),
  WITHIN("Of the gap: within the seller's influence", "Av avviket: det selgeren kan påvirke"),
  FACTORS("The figures behind it", "Tallene bak"),
  FACTOR("Factor", "Faktor"),
  CHART("Against what is expected", "Mot det som er forventet"),
  LEVEL("Level (90 % interval)", "Nivå (90 % intervall)"),
  EXPECTED_SHORT("Expected", "Forventet"),
  VERDICT("Reading", "Vurdering"),
  HOW_TO_READ(
      "The line in the middle is what a comparable seller reaches; right of it is better. The bar"
          + " is where the seller's level lies with 90 % probability, the dot the best estimate.",
      "Streken i midten er det en sammenlignbar selger oppnår; til høyre er bedre. Søylen viser"
          + " hvor selgerens nivå ligger med 90 % sannsynlighet, prikken er beste anslag."),
  CAUSES("What points to it", "Det som peker mot det"),
  RULED_OUT("Looked at and ruled out", "Vurdert og utelukket"),
  PROPOSAL(
      "This is a proposal to manager and seller: the two decide. It is no basis for automatic"
          + " decisions on pay or employment, and sellers are not ranked. The seller can comment on"
          + " it and object to it.",
      "Dette er et forslag til leder og selger: de to bestemmer. Det er ikke grunnlag for"
          + " automatiske beslutninger om lønn eller ansettelse, og selgere rangeres ikke. Selgeren"
          + " kan kommentere planen og komme med innvendinger."),
  MADE_WITH("Made with rule pack", "Laget med regelpakke");

  private static final Map<String, Text> VERDICTS =
      Map.of(
          "SHOWN_GAP", new Text("gap shown", "avvik vist"),
          "INDICATED_GAP", new Text("gap indicated", "avvik antydet"),
          "NORMAL", new Text("as expected", "som forventet"),
          "STRENGTH", new Text("strength", "styrke"),
          "NOT_ENOUGH_DATA", new Text("too little data to tell", "for lite data til å si"),
          "NOT_COMPARABLE", new Text("nobody to compare with", "ingen å sammenligne med"));
  private static final Map<Practised.Outcome, Text> OUTCOMES =
      Map.of(
          Practised.Outcome.COMPLETED, new Text("completed", "gjennomført"),
          Practised.Outcome.PASSED, new Text("passed", "bestått"),
          Practised.Outcome.FAILED, new Text("not passed yet", "ikke bestått ennå"));
  private static final List<String> TELLING =
      List.of("SHOWN_GAP", "INDICATED_GAP", "STRENGTH", "NORMAL");
  private static final List<Text> MONTHS =
      List.of(
          new Text("January", "januar"),
          new Text("February", "februar"),
          new Text("March", "mars"),
          new Text("April", "april"),
          new Text("May", "mai"),
          new Text("June", "juni"),
          new Text("July", "juli"),
          new Text("August", "august"),
          new Text("September", "september"),
          new Text("October", "oktober"),
          new Text("November", "november"),
          new Text("December", "desember"));

  private final Text text;

  Words(String en, String nb) {
    this.text = new Text(en, nb);
  }

  /** What says something comes first: gaps, then strengths. */
  static int place(String verdict) {
    int place = TELLING.indexOf(verdict);
    return place < 0 ? TELLING.size() : place;
  }

  String in(Language language) {
    return text.in(language);
  }

  static String verdict(String verdict, Language language) {
    return VERDICTS.getOrDefault(verdict, new Text(verdict, verdict)).in(language);
  }

  static String outcome(Practised.Outcome outcome, Language language) {
    return OUTCOMES.getOrDefault(outcome, new Text("", "")).in(language);
  }

  /** {@code 1 November 2026}, {@code 1. november 2026}. */
  static String date(LocalDate day, Language language) {
    return day.getDayOfMonth()
        + (language == Language.NB ? ". " : " ")
        + MONTHS.get(day.getMonthValue() - 1).in(language)
        + " "
        + day.getYear();
  }

  /** {@code Q3 2026} or {@code July 2026}, {@code 3. kvartal 2026} or {@code juli 2026}. */
  static String period(String text, Language language) {
    Period period = Period.parse(text);
    int year = period.first().getYear();
    int month = period.first().getMonthValue();
    if (!period.isQuarter()) {
      return MONTHS.get(month - 1).in(language) + " " + year;
    }
    int quarter = (month + 2) / 3;
    return language == Language.NB ? quarter + ". kvartal " + year : "Q" + quarter + " " + year;
  }
}
