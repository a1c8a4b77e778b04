package no.fremgang.expectation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.factor.NotMeasurable;

/**
 * All factors of one seller, in catalogue order: with findings, or not measurable.
 *
 * @param caveats what has to be said beside the findings
 * @param recovered by factor id: whether it is back after it had fallen; absent if not known
 */
public record SellerFactors(
    List<FactorFinding> findings,
    List<NotMeasurable> notMeasurable,
    List<Caveat> caveats,
    Map<String, Boolean> recovered) {
  public SellerFactors {
    findings = List.copyOf(findings);
    notMeasurable = List.copyOf(notMeasurable);
    caveats = List.copyOf(caveats);
    recovered = Map.copyOf(recovered);
  }

  public SellerFactors(List<FactorFinding> findings, List<NotMeasurable> notMeasurable) {
    this(findings, notMeasurable, List.of(), Map.of());
  }

  public Optional<FactorFinding> finding(String factor) {
    return findings.stream().filter(f -> f.factor().equals(factor)).findFirst();
  }
}
