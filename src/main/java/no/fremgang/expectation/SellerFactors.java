package no.fremgang.expectation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The same factors of a seller of whom nothing is known in the period. */
  public SellerFactors withoutCases() {
    Stream<NotMeasurable> noCases =
        findings.stream()
            .map(
                finding ->
                    new NotMeasurable(finding.factor(), NotMeasurable.Reason.NO_CASES, List.of()));
    return new SellerFactors(
        List.of(),
        Stream.concat(notMeasurable.stream(), noCases)
            .sorted(Comparator.comparing(NotMeasurable::id))
            .toList());
  }

  public Optional<FactorFinding> finding(String factor) {
    return findings.stream().filter(f -> f.factor().equals(factor)).findFirst();
  }
}
