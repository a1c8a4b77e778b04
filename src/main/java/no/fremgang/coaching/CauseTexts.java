package no.fremgang.coaching;

import no.fremgang.core.Text;

/** How it is said why a cause was named, or why not. */
final class CauseTexts {
  static final Text SHOWN =
      new Text(
          "{cause} is shown: {kinds} independent kinds of evidence speak for it, at least one rests"
              + " on a figure shown below expectation, and no strong evidence speaks against it."
              + " Weight for {for}, against {against}.",
          "{cause} er vist: {kinds} uavhengige slags belegg taler for, minst ett bygger på et tall"
              + " som er vist under forventning, og ikke noe sterkt belegg taler mot. Vekt for {for},"
              + " mot {against}.");
  static final Text SITUATION_SHOWN =
      new Text("{cause} is shown by {rules}.", "{cause} er vist av {rules}.");
  static final Text SITUATION_INDICATED =
      new Text("{cause} is indicated by {rules}.", "{cause} er antydet av {rules}.");
  static final Text INDICATED =
      new Text(
          "{cause} is indicated: weight for {for}, against {against}.",
          "{cause} er antydet: vekt for {for}, mot {against}.");
  static final Text NOT_SHOWN =
      new Text("It is not shown, because {why}.", "Den er ikke vist, fordi {why}.");
  static final Text NO_SHOWN_GAP =
      new Text(
          "no figure it rests on is shown below expectation",
          "ingen av tallene den bygger på, er vist under forventning");
  static final Text FEW_KINDS =
      new Text(
          "the independent kinds of evidence are {kinds}, and {leastKinds} are needed",
          "det er {kinds} uavhengige slags belegg, og det trengs {leastKinds}");
  static final Text STRONG_AGAINST =
      new Text("strong evidence speaks against it", "sterkt belegg taler mot");
  static final Text RULED_OUT =
      new Text(
          "{cause} is ruled out: the evidence against (weight {against}) outweighs the evidence for"
              + " (weight {for}).",
          "{cause} er utelukket: Belegget mot (vekt {against}) veier tyngre enn belegget for (vekt"
              + " {for}).");
  static final Text WITHHELD =
      new Text(
          "{cause} is withheld: something points to it, but {withheld} may lie behind the same"
              + " figures and is looked at first.",
          "{cause} holdes tilbake: Noe peker mot det, men {withheld} kan ligge bak de samme tallene"
              + " og ses på først.");
  static final Text NOT_EVALUATED =
      new Text(
          "{cause} is not evaluated. Data that would decide: {missing}.",
          "{cause} er ikke vurdert. Data som ville avgjort det: {missing}.");
  static final Text TOO_WEAK =
      new Text(
          "{cause} is not named: the evidence for weighs {for}, and {least} are needed.",
          "{cause} er ikke nevnt: Belegget for veier {for}, og det trengs {least}.");
  static final Text NOTHING =
      new Text(
          "{cause} is not named: the data are there, and nothing points to it.",
          "{cause} er ikke nevnt: Data finnes, og ingenting peker mot det.");
  static final Text AGAINST_GONE =
      new Text(
          "The evidence against would have had to be absent – {rule}: {text}",
          "Belegget mot måtte vært borte – {rule}: {text}");
  static final Text WOULD_FIRE =
      new Text("{rule} ({concludes}) lacks {lacking}.", "{rule} ({concludes}) mangler {lacking}.");

  private CauseTexts() {}
}
