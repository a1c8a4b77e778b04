package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds down false discoveries over sellers × factors: claims are accepted in order of their
 * posterior probability as long as the mean probability of being wrong stays within the allowed
 * share; what is not accepted is withdrawn one step. Source: Müller, Parmigiani and Rice (2006),
 * "FDR and Bayesian multiple comparisons rules"; Newton et al. (2004),
 * doi:10.1093/biostatistics/5.2.155.
 */
final class FalseDiscoveries {
  private FalseDiscoveries() {}

  /** The drafts in the order given, with claims beyond the allowed share withdrawn. */
  static List<FactorFit.Draft> heldDown(List<FactorFit.Draft> drafts, double allowedShare) {
    double gaps = leastProbability(drafts, Verdict.SHOWN_GAP, allowedShare);
    double strengths = leastProbability(drafts, Verdict.STRENGTH, allowedShare);
    List<FactorFit.Draft> held = new ArrayList<>(drafts.size());
    for (FactorFit.Draft draft : drafts) {
      boolean shown = draft.finding().verdict() == Verdict.SHOWN_GAP;
      boolean keep = draft.probability() >= (shown ? gaps : strengths);
      held.add(keep || draft.probability() == 0 ? draft : withdrawn(draft, shown));
    }
    return held;
  }

  /** The lowest probability that is still accepted; ties stand or fall together. */
  private static double leastProbability(
      List<FactorFit.Draft> drafts, Verdict verdict, double allowedShare) {
    double[] probabilities =
        drafts.stream()
            .filter(d -> d.finding().verdict() == verdict)
            .map(FactorFit.Draft::probability)
            .sorted(Comparator.reverseOrder())
            .mapToDouble(p -> p)
            .toArray();
    double wrong = 0;
    double least = 2;
    for (int i = 0; i < probabilities.length; i++) {
      wrong += 1 - probabilities[i];
      if (wrong / (i + 1) > allowedShare) {
        return least;
      }
      least = probabilities[i];
    }
    return least;
  }

  private static FactorFit.Draft withdrawn(FactorFit.Draft draft, boolean gap) {
    Verdict verdict = gap ? Verdict.INDICATED_GAP : Verdict.NOT_ENOUGH_DATA;
    return draft.withdrawn(verdict);
  }
}
