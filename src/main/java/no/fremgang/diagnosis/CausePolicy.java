package no.fremgang.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Parameters;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.Evidence;
import no.fremgang.rule.Conclusion.Strength;
import no.fremgang.rule.Findings;

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
   * Shown: a factor shown below expectation among the evidence for, enough independent kinds, no
   * strong evidence against. Otherwise indicated, unless the evidence is too little or outweighed.
   */
  Optional<Standing> standing(List<Evidence> evidence, Findings findings) {
    if (weight(evidence, Direction.FOR) < leastWeight || isRuledOut(evidence)) {
      return Optional.empty();
    }
    boolean shown =
        restsOnShownGap(evidence, findings)
            && kinds(evidence) >= leastKinds
            && !hasStrongAgainst(evidence);
    return Optional.of(shown ? Standing.SHOWN : Standing.INDICATED);
  }

  /** Whether the evidence against outweighs. */
  boolean isRuledOut(List<Evidence> evidence) {
    return weight(evidence, Direction.AGAINST) > weight(evidence, Direction.FOR);
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

  private static long kinds(List<Evidence> evidence) {
    return evidence.stream()
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

  private static boolean restsOnShownGap(List<Evidence> evidence, Findings findings) {
    return evidence.stream()
        .filter(e -> e.direction() == Direction.FOR)
        .flatMap(e -> e.factors().stream())
        .anyMatch(factor -> isShown(findings.factors().get(factor)));
  }

  private static boolean isShown(@org.jspecify.annotations.Nullable FactorFinding finding) {
    return finding != null && finding.verdict() == Verdict.SHOWN_GAP;
  }
}
