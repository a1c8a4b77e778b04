package no.fremgang.expectation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.fremgang.factor.NotMeasurable;

/**
 * All factors of one seller, in catalogue order: with findings, or not measurable.
 *
 * @param caveats what has to be said beside the findings
 * @param recovered by factor id: whether it is back after it had fallen; absent if not known
 * @param belowTeam factors in which the seller's own team is shown below the other teams, and the
 *     seller below the team
 */
public record SellerFactors(
    List<FactorFinding> findings,
    List<NotMeasurable> notMeasurable,
    List<Caveat> caveats,
    Map<String, Boolean> recovered,
    Set<String> belowTeam) {
  public SellerFactors {
    findings = List.copyOf(findings);
    notMeasurable = List.copyOf(notMeasurable);
    caveats = List.copyOf(caveats);
    recovered = Map.copyOf(recovered);
    belowTeam = Set.copyOf(belowTeam);
  }

  public SellerFactors(List<FactorFinding> findings, List<NotMeasurable> notMeasurable) {
    this(findings, notMeasurable, List.of(), Map.of(), Set.of());
  }

  /** Those not chosen have no case. */
  public SellerFactors only(Predicate<String> factors) {
    Stream<NotMeasurable> others =
        findings.stream()
            .map(FactorFinding::factor)
            .filter(factors.negate())
            .map(id -> new NotMeasurable(id, NotMeasurable.Reason.NO_CASES, List.of()));
    return new SellerFactors(
        findings.stream().filter(finding -> factors.test(finding.factor())).toList(),
        Stream.concat(notMeasurable.stream(), others)
            .sorted(Comparator.comparing(NotMeasurable::id))
            .toList(),
        caveats.stream().filter(caveat -> factors.test(caveat.factor())).toList(),
        recovered,
        belowTeam);
  }

  public Optional<FactorFinding> finding(String factor) {
    return findings.stream().filter(f -> f.factor().equals(factor)).findFirst();
  }
}
