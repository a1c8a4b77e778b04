package no.fremgang.coaching;

import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
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
          "There is too little to judge for {period}, so this plan draws no conclusions"
              + " about results or skills.",
          "Det er for lite data til å vurdere {period}, så planen trekker ingen"
              + " konklusjoner om resultater eller ferdigheter.");
  static final Text NO_DATA =
      new Text(
          "There are no data to judge for {period}, so this plan draws no conclusions.",
          "Det finnes ingen data å vurdere for {period}, så planen trekker ingen"
              + " konklusjoner.");
  static final Text RAMP_UP =
      new Text(
          "Results for {period} are not judged yet: this is still the onboarding period.",
          "Resultatene for {period} vurderes ikke ennå: Dette er fortsatt opplæringstid.");
  static final Text DATA_NEEDED =
      new Text(
          "With data on this seller in {files} more could be told.",
          "Med data om denne selgeren i {files} kunne mer vært sagt.");
  static final Text MORE_CASES =
      new Text("More cases over time will tell more.", "Flere saker over tid vil si mer.");

  // Beside a factor's numbers
  static final Text MIX_LOOKS_WORSE =
      new Text(
          "Compared with everyone, {factor} looks weaker; compared with the same {circumstance},"
              + " it does not. How the cases are spread over {circumstance} explains the"
              + " difference.",
          "Sammenlignet med alle ser {factor} svakere ut; sammenlignet med samme {circumstance}"
              + " er det ikke slik. Fordelingen av saker på {circumstance} forklarer"
              + " forskjellen.");
  static final Text MIX_LOOKS_BETTER =
      new Text(
          "Compared with everyone, {factor} looks stronger; compared with the same"
              + " {circumstance}, it does not. How the cases are spread over {circumstance}"
              + " explains the difference.",
          "Sammenlignet med alle ser {factor} sterkere ut; sammenlignet med samme {circumstance}"
              + " er det ikke slik. Fordelingen av saker på {circumstance} forklarer"
              + " forskjellen.");
  static final Text NOT_APART =
      new Text(
          "Hardly anybody else has the same {circumstance}, so for {factor} the effect of"
              + " {circumstance} cannot be told apart from that of the work itself.",
          "Nesten ingen andre har samme {circumstance}, så for {factor} kan ikke virkningen av"
              + " {circumstance} skilles fra virkningen av selve arbeidet.");

  static Text circumstance(Adjuster adjuster) {
    return switch (adjuster) {
      case REGION -> new Text("region", "region");
      case SEGMENT -> new Text("segment", "segment");
      case SOURCE -> new Text("lead source", "leadkilde");
      case CUSTOMER_TYPE -> new Text("customer type", "kundetype");
      case CHANNEL -> new Text("channel", "kanal");
      case COMPETITOR -> new Text("competition", "konkurranse");
      case TENURE -> new Text("time in the role", "tid i rollen");
    };
  }

  // The target
  static final Text TARGET_REACHED =
      new Text(
          "In {period} the target for {measure} was reached: {actual} against {target}.",
          "I {period} ble målet for {measure} nådd: {actual} mot {target}.");
  static final Text TARGET_MISSED =
      new Text(
          "In {period} the result for {measure} was {actual}, against a target of {target}.",
          "I {period} var resultatet for {measure} {actual}, mot et mål på {target}.");
  static final Text ONLY_BEFORE =
      new Text(
          "There are no data for {period}, so its result is not judged; what is said here rests on"
              + " the quarters before.",
          "Det finnes ingen data for {period}, så resultatet vurderes ikke; det som står her,"
              + " bygger på kvartalene før.");
  static final Text NO_TARGET =
      new Text("For {period} no target is given.", "For {period} er det ikke oppgitt noe mål.");
  static final Text GAP_BOTH =
      new Text(
          "Of the {gap} missing, {outside} comes from conditions outside the seller's"
              + " control{parts}. The rest, {within}, is the distance to what an average"
              + " comparable seller would have reached in the same conditions.",
          "Av de {gap} som mangler, skyldes {outside} forhold utenfor selgerens"
              + " kontroll{parts}. Resten, {within}, er avstanden til det en gjennomsnittlig"
              + " sammenlignbar selger ville nådd under de samme forholdene.");
  static final Text GAP_OUTSIDE =
      new Text(
          "Conditions outside the seller's control cost {outside}{parts}; {within} of it"
              + " was made up for.",
          "Forhold utenfor selgerens kontroll kostet {outside}{parts}; {within} av dette er"
              + " hentet inn.");
  static final Text GAP_ALL_OUTSIDE =
      new Text(
          "The {gap} missing come from conditions outside the seller's control{parts}.",
          "De {gap} som mangler, skyldes forhold utenfor selgerens kontroll{parts}.");
  static final Text GAP_WITHIN =
      new Text(
          "Conditions outside the seller's control were favourable: an average comparable"
              + " seller would have reached {expected}, which is {outside} above the target. The"
              + " distance to that is {within}.",
          "Forholdene utenfor selgerens kontroll var gunstige: En gjennomsnittlig"
              + " sammenlignbar selger ville nådd {expected}, som er {outside} over målet."
              + " Avstanden dit er {within}.");
  static final Text GAP_ALL_WITHIN =
      new Text(
          "An average comparable seller would have reached the target; the {gap} missing"
              + " are the distance to that.",
          "En gjennomsnittlig sammenlignbar selger ville nådd målet; de {gap} som mangler,"
              + " er avstanden dit.");
  static final Text CARRY_OVER =
      new Text(
          "Older cases and chance pull the result down by {amount}; that cannot be tied to"
              + " any part of the work and is not judged.",
          "Eldre saker og tilfeldigheter trekker resultatet ned med {amount}; det kan ikke"
              + " knyttes til noe ledd i salgsarbeidet og vurderes ikke.");
  static final Text BASIS =
      new Text(
          "Shares and averages in this plan are counted over the period and the quarters"
              + " before it, the latest weighing most.",
          "Andeler og snitt i planen er regnet over perioden og kvartalene før den, der det"
              + " nyeste teller mest.");

  // What was found
  static final Text FOCUS_SHOWN = new Text("In focus now: {focus}.", "I fokus nå: {focus}.");
  static final Text FOCUS_INDICATED =
      new Text(
          "The facts point to {focus} without showing it; the first step is to find out.",
          "Fakta peker mot {focus} uten å slå det fast; det første er å finne ut av det.");
  static final Text FOCUS_MIXED =
      new Text(
          "In focus now: {shown}. The facts also point to {indicated}, where the first step"
              + " is to find out.",
          "I fokus nå: {shown}. Fakta peker også mot {indicated}, der det første er å finne"
              + " ut av det.");
  static final Text NOT_A_SKILL =
      new Text(
          "What was found is not a matter of skill: {causes}. The next step lies with the"
              + " manager.",
          "Det som er funnet, handler ikke om ferdigheter: {causes}. Det er lederen som må"
              + " gjøre noe med det først.");
  static final Text NOTHING_FOUND =
      new Text(
          "Nothing in the facts calls for a change; keep doing what works.",
          "Ingenting i tallene tilsier en endring; hold fast ved det som virker.");
  static final Text NOTHING_EXPLAINS =
      new Text(
          "The facts do not tell why; talk it through before choosing a step.",
          "Tallene forteller ikke hvorfor; snakk om det før dere velger tiltak.");
  static final Text INDICATION =
      new Text("What follows is indicated, not established:", "Dette er antydet, ikke slått fast:");
  static final Text BLIND_SPOT =
      new Text(
          "On \u201c{question}\u201d the self-rating, {self}, lies well above what customers"
              + " answer, {customers} (scale 1 to 5): ask what they saw.",
          "På «{question}» ligger egenvurderingen, {self}, godt over det kundene svarer,"
              + " {customers} (skala 1 til 5): Spør hva de har sett.");
  static final Text HIDDEN_STRENGTH =
      new Text(
          "On \u201c{question}\u201d the self-rating, {self}, lies well below what customers"
              + " answer, {customers} (scale 1 to 5): a strength worth using on purpose.",
          "På «{question}» ligger egenvurderingen, {self}, godt under det kundene svarer,"
              + " {customers} (skala 1 til 5): en styrke det er verdt å bruke bevisst.");

  // The conversation
  static final Text LOOK_BACK =
      new Text(
          "Look back at {period} and ahead to {ahead}.",
          "Se tilbake på {period} og fram mot {ahead}.");
  static final Text LOOK_AHEAD = new Text("Look ahead to {ahead}.", "Se fram mot {ahead}.");
  static final Text GOAL_FOCUS =
      new Text(
          "Agree on one or two steps for {focus}, and on how to see that they work.",
          "Bli enige om ett eller to tiltak for {focus}, og om hvordan dere ser at de"
              + " virker.");
  static final Text GOAL_NOT_A_SKILL =
      new Text(
          "Agree on what the manager does about this ({causes}), and what would help in the"
              + " meantime.",
          "Bli enige om hva lederen gjør med dette ({causes}), og hva som kan hjelpe imens.");
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
  static final Text GOAL_UNEXPLAINED =
      new Text(
          "Agree on what lies behind the result, and on what would help in the next period.",
          "Bli enige om hva som ligger bak resultatet, og hva som kan hjelpe i neste periode.");
  static final Text GOAL_KEEP =
      new Text(
          "Agree on what to keep doing and what would help in the next period.",
          "Bli enige om hva som bør fortsette, og hva som kan hjelpe i neste periode.");
  static final Text OWN_VIEW =
      new Text(
          "The seller's own view first: What would help most, and which of these steps fits"
              + " the work best?",
          "Selgerens eget syn først: Hva ville hjelpe mest, og hvilket av disse tiltakene"
              + " passer best i arbeidet?");
  static final Text OWN_VIEW_ALONE =
      new Text(
          "The seller's own view first: What would help most in the work from here?",
          "Selgerens eget syn først: Hva ville hjelpe mest i arbeidet framover?");
  static final Text OPTION = new Text("{title}. {why}", "{title}. {why}");
  static final Text GOAL =
      new Text(
          "Goal by {by}, counted from now on: {factor} from an estimated {from} to {to}.",
          "Mål innen {by}, regnet fra nå av: {factor} fra anslått {from} til {to}.");
  static final Text NOT_NOW =
      new Text("Not now, kept for later: {causes}.", "Ikke nå, men spart til senere: {causes}.");
  static final Text FOLLOW_UP_FOCUS =
      new Text(
          "Follow up on {first}: is the step in use? Then on {second} (have the figures"
              + " begun to move?), {third} (has the result moved?) and {fourth} (does it hold?).",
          "Følg opp {first}: Er tiltaket tatt i bruk? Deretter {second} (har tallene begynt"
              + " å bedre seg?), {third} (har resultatet bedret seg?) og {fourth} (holder det"
              + " seg?).");
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
