package no.fremgang.coaching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.diagnosis.Diagnosis.EvidenceGiven;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.rule.Conclusion.Direction;

/**
 * Which skills the plan takes up now; the other skills found wait. What is under way from the last
 * plan goes on before anything new begins. Shown skills come before indicated ones; then counts
 * money at stake × strength of evidence × how learnable, then strength × how learnable (where the
 * money is unknown), then the id.
 */
record FocusChoice(List<FoundCause> focus, List<FoundCause> notNow) {

  static FocusChoice of(
      List<FoundCause> causes,
      Catalogue catalogue,
      CoachingParameters parameters,
      Set<String> underWay) {
    List<FoundCause> skills =
        causes.stream()
            .filter(found -> isSkill(catalogue, found))
            .sorted(
                comparing((FoundCause found) -> !underWay.contains(found.cause()))
                    .thenComparing(mostWorthwhileFirst(parameters)))
            .toList();
    int inFocus = Math.min(parameters.maximumFocus(), skills.size());
    return new FocusChoice(skills.subList(0, inFocus), skills.subList(inFocus, skills.size()));
  }

  private static boolean isSkill(Catalogue catalogue, FoundCause found) {
    Cause cause = catalogue.causes().get(found.cause());
    return cause != null && cause.kind() == Cause.Kind.SKILL;
  }

  private static Comparator<FoundCause> mostWorthwhileFirst(CoachingParameters parameters) {
    Comparator<FoundCause> byStake =
        comparingDouble(found -> stake(found) * promise(found, parameters));
    Comparator<FoundCause> byPromise = comparingDouble(found -> promise(found, parameters));
    return comparing(FoundCause::standing)
        .thenComparing(byStake.reversed())
        .thenComparing(byPromise.reversed())
        .thenComparing(FoundCause::cause);
  }

  /** What the cause costs, 0 or more. */
  private static double stake(FoundCause found) {
    return Math.max(0, -found.amount().toDouble());
  }

  private static double promise(FoundCause found, CoachingParameters parameters) {
    return strength(found, parameters) * parameters.learnability(found.cause());
  }

  /** Weight of the evidence for less that of the evidence against, 0 or more. */
  private static double strength(FoundCause found, CoachingParameters parameters) {
    double sum = 0;
    for (EvidenceGiven evidence : found.evidence()) {
      double weight =
          switch (evidence.strength()) {
            case STRONG -> parameters.strong();
            case SUPPORTING -> parameters.supporting();
            case WEAK -> parameters.weak();
          };
      sum += evidence.direction() == Direction.FOR ? weight : -weight;
    }
    return Math.max(0, sum);
  }

  boolean isInFocus(String cause) {
    return focus.stream().anyMatch(found -> found.cause().equals(cause));
  }
}
