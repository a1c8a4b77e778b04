package no.fremgang.coaching;

import java.util.Map;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.core.Text;

/** How the numbers of a plan are explained, in both languages, to readers without statistics. */
final class ExplanationTexts {
  static final Text FACTOR =
      new Text(
          "{name}: counted {observed} over {n} {unit} in the period and the quarters before it, the"
              + " latest weighing most. An average seller in the same conditions would have come to"
              + " {expected}; that is worked out from {peers} comparable sellers in the same"
              + " role{context}. Since chance plays a part in {n} {unit}, the level is taken to be"
              + " {estimate}, somewhere between {low} and {high}.",
          "{name}: talt til {observed} over {n} {unit} i perioden og kvartalene før den, der det"
              + " nyeste teller mest. En gjennomsnittlig selger under de samme forholdene ville"
              + " kommet til {expected}; det er regnet ut fra {peers} sammenlignbare selgere i samme"
              + " rolle{context}. Siden tilfeldigheter spiller inn i {n} {unit}, anslås nivået til"
              + " {estimate}, et sted mellom {low} og {high}.");
  static final Text FEW_PEERS =
      new Text(
          "The plan draws no conclusion from it, since it cannot be compared.",
          "Planen trekker ingen konklusjon av det, siden det ikke kan sammenlignes.");
  static final Text TOO_YOUNG =
      new Text(
          "{count} cases are too recent to tell and are left out.",
          "{count} saker er for ferske til å si noe og er holdt utenfor.");
  static final Text BEFORE = new Text("Before the period: {level}.", "Før perioden: {level}.");
  static final Text TAKING =
      new Text(", taking {context} into account", ", der {context} er tatt hensyn til");
  static final Text MEDIAN =
      new Text(
          "A few large ones lift the average: half of them are expected to be below" + " {median}.",
          "Noen få store trekker snittet opp: Halvparten ventes å ligge under {median}.");
  static final Text PER_POTENTIAL =
      new Text(
          "Where the territory's potential is known, as many more are expected as the"
              + " territory holds more.",
          "Der potensialet i distriktet er kjent, forventes det tilsvarende flere i et"
              + " større distrikt og færre i et mindre.");
  static final Text COMPARED =
      new Text(
          "The customers of {peers} comparable sellers answer {expected} on average in"
              + " the same groups. Since chance plays a part in {n} answers, the level is taken"
              + " to be {estimate}, somewhere between {low} and {high}.",
          "Kundene til {peers} sammenlignbare selgere svarer i snitt {expected} i de"
              + " samme gruppene. Siden tilfeldigheter spiller inn i {n} svar, anslås nivået"
              + " til {estimate}, et sted mellom {low} og {high}.");
  static final Text DATA_ABSENT =
      new Text(
          "Not measured: the data needed are not there.",
          "Ikke målt: Dataene som trengs, finnes ikke.");
  static final Text NO_CASES =
      new Text(
          "Not measured: there are no cases in the period and the quarters before it.",
          "Ikke målt: Det er ingen saker i perioden og kvartalene før den.");
  static final Text ALL_TOO_YOUNG =
      new Text(
          "Not measured yet: all cases are too recent to tell how they end. The number is how many.",
          "Ikke målt ennå: Alle sakene er for ferske til å si hvordan de ender. Tallet er hvor"
              + " mange.");
  static final Text RESULT =
      new Text(
          "Expected result: an average full-time seller in the role came to {standard}. The"
              + " conditions here (presence, onboarding, territory and leads) correspond to"
              + " {exposure} of such a seller, which gives {expected}. The difference from the"
              + " target to that is outside the seller's control, the rest is within influence.",
          "Forventet resultat: En gjennomsnittlig selger på heltid i rollen kom til {standard}."
              + " Forholdene her (tilstedeværelse, opplæring, område og leads) tilsvarer {exposure}"
              + " av en slik selger, og det gir {expected}. Avstanden fra målet til det er utenfor"
              + " selgerens kontroll, resten er innenfor egen påvirkning.");
  static final Text LEVEL_TARGET =
      new Text(
          "The target is for {measure}: the level counted is held against the target, and against"
              + " what an average seller in the same conditions would have come to.",
          "Målet gjelder {measure}: Det talte nivået holdes mot målet, og mot det en gjennomsnittlig"
              + " selger under de samme forholdene ville kommet til.");
  static final Text OUTSIDE =
      new Text(
          "{name}: how much the expected result changes because this condition differs"
              + " from that of an average seller. Where conditions work together, the effect is"
              + " split evenly between them, so that the parts add up to what is outside"
              + " control.",
          "{name}: hvor mye det forventede resultatet endres fordi dette forholdet er"
              + " annerledes enn for en gjennomsnittlig selger. Der flere forhold virker"
              + " sammen, deles virkningen likt mellom dem, slik at delene går opp i det som er"
              + " utenfor egen kontroll.");
  static final Text CONTRIBUTION =
      new Text(
          "{name}: what it does to the result that this part of the work is at {estimate}"
              + " and not at the {expected} of an average seller in the same conditions. Where"
              + " parts work together, the effect is split evenly between them, so that all"
              + " parts add up. The share is its size among all parts.",
          "{name}: hva det gjør med resultatet at dette leddet ligger på {estimate} og"
              + " ikke på {expected}, som en gjennomsnittlig selger når under de samme"
              + " forholdene. Der flere ledd virker sammen, deles virkningen likt mellom dem,"
              + " slik at alle delene går opp. Andelen er størrelsen blant alle delene.");
  static final Text REMAINDER =
      new Text(
          "What the parts of the work leave over: sales from cases of earlier periods, and chance."
              + " It is not judged.",
          "Det leddene i arbeidet ikke forklarer: salg fra saker i tidligere perioder, og"
              + " tilfeldigheter. Det vurderes ikke.");
  static final Text FORECAST =
      new Text(
          "Already reached, plus what {open} open cases should bring at the estimated levels, plus"
              + " cases still to come at the same pace as before. Nine out of ten times the result"
              + " ends between the lower and the upper limit, if nothing else changes.",
          "Det som er nådd, pluss det {open} åpne saker bør gi med de anslåtte nivåene, pluss saker"
              + " som ennå ikke er kommet, i samme takt som før. Ni av ti ganger havner resultatet"
              + " mellom nedre og øvre grense, om ikke annet endrer seg.");
  static final Text CASES =
      new Text("Open cases on the day of the plan.", "Åpne saker på plandagen.");
  static final Text POTENTIAL =
      new Text(
          "What the gap costs now: the contribution of the factor to the result, with the opposite"
              + " sign. The total is the sum.",
          "Det gapet koster nå: faktorens bidrag til resultatet, med motsatt fortegn. Totalen er"
              + " summen.");
  static final Text PERCEPTION =
      new Text(
          "Averages of the answers on a scale from 1 to 5. Customers are shown from"
              + " {least} answers on, and single answers never.",
          "Snitt av svarene på en skala fra 1 til 5. Kunder vises fra {least} svar, og"
              + " enkeltsvar aldri.");
  static final Text CAUSE =
      new Text(
          "What the cause costs in the result: the parts it rests on, shared with other causes that"
              + " rest on the same parts by the weight of their evidence. 0 where no cost is known.",
          "Det årsaken koster i resultatet: delene den bygger på, delt med andre årsaker som bygger"
              + " på de samme delene, etter vekten av bevisene. 0 der ingen kostnad er kjent.");
  static final Text EFFORT =
      new Text(
          "Extra working time until the first follow-up, as those who wrote the rules estimate it.",
          "Ekstra arbeidstid fram til første oppfølging, slik de som har skrevet reglene anslår"
              + " den.");
  static final Text GOAL =
      new Text(
          "From the estimated level {share} of the way to what an average seller in the same"
              + " conditions does, within {months} months.",
          "Fra det anslåtte nivået {share} av veien til det en gjennomsnittlig selger under de samme"
              + " forholdene gjør, innen {months} måneder.");

  static final Text QUOTED = new Text("\u201c{text}\u201d", "«{text}»");

  static final Text OPPORTUNITIES = new Text("cases", "saker");
  static final Text DEALS = new Text("sales", "salg");
  static final Text DAYS = new Text("available days", "tilgjengelige dager");
  static final Text ACTIVITIES = new Text("activities", "aktiviteter");
  static final Text ANSWERS = new Text("answers", "svar");
  static final Text SELLERS = new Text("average sellers", "gjennomsnittlige selgere");

  static final Map<Adjuster, Text> CONTEXT =
      Map.of(
          Adjuster.REGION, new Text("region", "region"),
          Adjuster.SEGMENT, new Text("segment", "segment"),
          Adjuster.SOURCE, new Text("source", "kilde"),
          Adjuster.CUSTOMER_TYPE, new Text("type of customer", "kundetype"),
          Adjuster.CHANNEL, new Text("channel", "kanal"),
          Adjuster.COMPETITOR, new Text("competitor", "konkurrent"),
          Adjuster.TENURE, new Text("time in the role", "tid i rollen"));

  private ExplanationTexts() {}
}
