package no.fremgang.coaching;

import java.util.List;
import java.util.Map;
import no.fremgang.core.Language;
import no.fremgang.core.Text;

/**
 * Every sentence this stage says of itself, in both languages. They speak of the task, the
 * behaviour and the facts, never of the person: feedback that points at the person lowers
 * performance (Kluger &amp; DeNisi 1996, doi:10.1037/0033-2909.119.2.254). Names in braces are
 * filled in.
 */
final class Phrases {
  static final Text AND = new Text("and", "og");
  static final Text DAYS = new Text("days", "dager");
  static final Text REVENUE = new Text("revenue", "omsetning");
  static final Text DEALS = new Text("number of deals", "antall salg");
  static final List<Text> MONTHS =
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

  // What there is to judge
  static final Text TOO_LITTLE =
      new Text(
          "There is too little to judge for {period}, so this plan draws no conclusion about"
              + " results or skills.",
          "Det er for lite å vurdere for {period}, så planen trekker ingen konklusjon om"
              + " resultater eller ferdigheter.");
  static final Text NO_DATA =
      new Text(
          "There are no data to judge for {period}, so this plan draws no conclusion.",
          "Det finnes ingen data å vurdere for {period}, så planen trekker ingen konklusjon.");
  static final Text RAMP_UP =
      new Text(
          "Results for {period} are not judged yet: this is still the onboarding period.",
          "Resultatene for {period} vurderes ikke ennå: Dette er fortsatt opplæringstid.");
  static final Text DATA_NEEDED =
      new Text("Data that would tell more: {files}.", "Data som ville fortalt mer: {files}.");
  static final Text MORE_CASES =
      new Text("More cases over time will tell more.", "Flere saker over tid vil fortelle mer.");

  // The target
  static final Text TARGET_REACHED =
      new Text(
          "In {period} the target for {measure} was reached: {actual} against {target}.",
          "I {period} ble målet for {measure} nådd: {actual} mot {target}.");
  static final Text TARGET_MISSED =
      new Text(
          "In {period} the result for {measure} was {actual}, against a target of {target}.",
          "I {period} var resultatet for {measure} {actual}, mot et mål på {target}.");
  static final Text NO_TARGET =
      new Text("For {period} no target is given.", "For {period} er det ikke oppgitt noe mål.");
  static final Text GAP_BOTH =
      new Text(
          "Of the {gap} missing, {outside} comes from conditions outside the seller's control"
              + "{parts}, and {within} lies within the seller's influence.",
          "Av de {gap} som mangler, skyldes {outside} forhold utenfor selgerens kontroll"
              + "{parts}, og {within} ligger innenfor det selgeren kan påvirke.");
  static final Text GAP_OUTSIDE =
      new Text(
          "Conditions outside the seller's control cost {outside}{parts}; what lies within the"
              + " seller's influence made up for {within} of it.",
          "Forhold utenfor selgerens kontroll kostet {outside}{parts}; det selgeren kan påvirke,"
              + " hentet inn {within} av dette.");
  static final Text GAP_WITHIN =
      new Text(
          "Conditions outside the seller's control gave {outside} extra; {within} lies within the"
              + " seller's influence.",
          "Forhold utenfor selgerens kontroll ga {outside} ekstra; {within} ligger innenfor det"
              + " selgeren kan påvirke.");
  static final Text GAP_ALL_WITHIN =
      new Text(
          "The {gap} missing lies within the seller's influence.",
          "De {gap} som mangler, ligger innenfor det selgeren kan påvirke.");

  // What was found
  static final Text FOCUS_SHOWN = new Text("The focus is {focus}.", "Fokus er {focus}.");
  static final Text FOCUS_INDICATED =
      new Text(
          "The facts point to {focus} without showing it; the first step is to find out.",
          "Fakta peker mot {focus} uten å slå det fast; første steg er å finne ut av det.");
  static final Text FOCUS_MIXED =
      new Text(
          "The focus is {shown}; the facts also point to {indicated}, where the first step is to"
              + " find out.",
          "Fokus er {shown}; fakta peker også mot {indicated}, der første steg er å finne ut av"
              + " det.");
  static final Text NOT_A_SKILL =
      new Text(
          "What was found is not a matter of skill: {causes}. The next step lies with the leader.",
          "Det som er funnet, handler ikke om ferdigheter: {causes}. Neste steg ligger hos"
              + " lederen.");
  static final Text NOTHING_FOUND =
      new Text(
          "Nothing in the facts calls for a change; keep doing what works.",
          "Ingenting i fakta krever en endring; hold fast ved det som virker.");
  static final Text NOTHING_EXPLAINS =
      new Text(
          "The facts do not tell why; talk it through before choosing a step.",
          "Fakta forteller ikke hvorfor; snakk gjennom det før noe steg velges.");
  static final Text INDICATION =
      new Text("This is an indication, no certainty.", "Dette er en indikasjon, ikke sikkert.");
  static final Text BLIND_SPOT =
      new Text(
          "On \u201c{question}\u201d customers give {customers} on average, and the own rating is"
              + " {self} (scale 1 to 5): ask what customers saw.",
          "På «{question}» gir kundene {customers} i snitt, og egenvurderingen er {self} (skala 1"
              + " til 5): Spør hva kundene så.");
  static final Text HIDDEN_STRENGTH =
      new Text(
          "On \u201c{question}\u201d customers give {customers} on average, and the own rating is"
              + " {self} (scale 1 to 5): a strength worth using on purpose.",
          "På «{question}» gir kundene {customers} i snitt, og egenvurderingen er {self} (skala 1"
              + " til 5): en styrke det er verdt å bruke bevisst.");

  // The conversation
  static final Text LOOK_BACK =
      new Text(
          "Look back at {period} and ahead to {ahead}.",
          "Se tilbake på {period} og fram mot {ahead}.");
  static final Text GOAL_FOCUS =
      new Text(
          "Agree on one or two steps for {focus}, and on how to see that they work.",
          "Bli enige om ett eller to steg for {focus}, og om hvordan dere ser at de virker.");
  static final Text GOAL_NOT_A_SKILL =
      new Text(
          "Agree on what the leader does about {causes}, and what would help in the meantime.",
          "Bli enige om hva lederen gjør med {causes}, og hva som kan hjelpe imens.");
  static final Text GOAL_TOO_LITTLE =
      new Text(
          "Agree on which data are needed before anything is judged, and what would help already"
              + " now.",
          "Bli enige om hvilke data som trengs før noe vurderes, og hva som kan hjelpe allerede"
              + " nå.");
  static final Text GOAL_RAMP_UP =
      new Text(
          "Agree on the next steps of the onboarding.",
          "Bli enige om de neste stegene i opplæringen.");
  static final Text GOAL_KEEP =
      new Text(
          "Agree on what to keep doing and what would help in the next period.",
          "Bli enige om hva som bør fortsette, og hva som kan hjelpe i neste periode.");
  static final Text OWN_VIEW =
      new Text(
          "Own view first: What would help most, and which of these steps fits the work best?",
          "Eget syn først: Hva ville hjelpe mest, og hvilket av disse stegene passer best i"
              + " arbeidet?");
  static final Text OWN_VIEW_ALONE =
      new Text(
          "Own view first: What would help most in the work from here?",
          "Eget syn først: Hva ville hjelpe mest i arbeidet framover?");
  static final Text OPTION = new Text("{title}: {why}", "{title}: {why}");
  static final Text GOAL =
      new Text(
          "Goal: {factor} from {from} to {to} by {by}.",
          "Mål: {factor} fra {from} til {to} innen {by}.");
  static final Text NOT_NOW =
      new Text("Not now, kept for later: {causes}.", "Ikke nå, spart til senere: {causes}.");
  static final Text FOLLOW_UP_FOCUS =
      new Text(
          "Follow up on {first}: is the step in use? Then on {second} (has the stage moved?),"
              + " {third} (has the result moved?) and {fourth} (does it hold?).",
          "Følg opp {first}: Er steget tatt i bruk? Deretter {second} (har trinnet flyttet seg?),"
              + " {third} (har resultatet flyttet seg?) og {fourth} (holder det?).");
  static final Text FOLLOW_UP = new Text("Follow up on {first}.", "Følg opp {first}.");
  static final Text COMMENTS_FIRST =
      new Text(
          "The seller comments on this plan before it is agreed.",
          "Selgeren kommenterer planen før den avtales.");

  private Phrases() {}

  /**
   * The phrase with its names filled in.
   *
   * @throws IllegalArgumentException if a name of the phrase has no value
   */
  static String say(Text phrase, Language language, Map<String, String> values) {
    String template = phrase.in(language);
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("No value for {" + name + "} in: " + template);
      }
      said.append(template, from, open).append(value);
      from = close + 1;
    }
    return said.append(template, from, template.length()).toString();
  }
}
