package no.fremgang.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import no.fremgang.catalogue.Parameters;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.Evidence;
import no.fremgang.rule.Conclusion.Strength;

/**
 * How evidence becomes a cause, the same for everyone.
 *
 * @param strong weight of strong evidence
 * @param supporting weight of supporting evidence
 * @param weak weight of weak evidence
 * @param leastWeight weight of evidence for a cause from which it is named at all
 * @param leastKinds independent kinds of evidence a shown cause needs
 */
record CausePolicy(
    double strong, double supporting, double weak, double leastWeight, double leastKinds) {

  static CausePolicy of(Parameters parameters, LocalDate day) {
    return new CausePolicy(
        parameters.value("evidence_weight_strong", day),
        parameters.value("evidence_weight_supporting", day),
        parameters.value("evidence_weight_weak", day),
        parameters.value("evidence_least_weight", day),
        parameters.value("evidence_least_kinds", day));
  }

  /**
   * What the evidence for and against one cause amounts to.
   *
   * @param shownGap whether a factor, by its id, is shown below expectation
   */
  Weight weigh(List<Evidence> evidence, Predicate<String> shownGap) {
    return new Weight(
        weight(evidence, Direction.FOR),
        weight(evidence, Direction.AGAINST),
        leastWeight,
        kinds(evidence),
        leastKinds,
        restsOnShownGap(evidence, shownGap),
        hasStrongAgainst(evidence));
  }

  double weight(Evidence evidence) {
    return switch (evidence.strength()) {
      case STRONG -> strong;
      case SUPPORTING -> supporting;
      case WEAK -> weak;
    };
  }

  private double weight(List<Evidence> evidence, Direction direction) {
    return evidence.stream()
        .filter(e -> e.direction() == direction)
        .mapToDouble(this::weight)
        .sum();
  }

  private static int kinds(List<Evidence> evidence) {
    return (int)
        evidence.stream()
            .filter(e -> e.direction() == Direction.FOR)
            .flatMap(e -> e.kinds().stream())
            .filter(kind -> kind.corroborates())
            .distinct()
            .count();
  }

  private static boolean hasStrongAgainst(List<Evidence> evidence) {
    return evidence.stream()
        .anyMatch(e -> e.direction() == Direction.AGAINST && e.strength() == Strength.STRONG);
  }

  private static boolean restsOnShownGap(List<Evidence> evidence, Predicate<String> shownGap) {
    return evidence.stream()
        .filter(e -> e.direction() == Direction.FOR)
        .flatMap(e -> e.factors().stream())
        .anyMatch(shownGap);
  }
}
