package no.fremgang.expectation;

import java.util.List;
import java.util.Optional;
import no.fremgang.factor.NotMeasurable;

/**
 * All factors of one seller, in catalogue order: with findings, or not measurable.
 *
 * @param caveats what has to be said beside the findings
 */
public record SellerFactors(
    List<FactorFinding> findings, List<NotMeasurable> notMeasurable, List<Caveat> caveats) {
  public SellerFactors {
    findings = List.copyOf(findings);
    notMeasurable = List.copyOf(notMeasurable);
    caveats = List.copyOf(caveats);
  }

  public SellerFactors(List<FactorFinding> findings, List<NotMeasurable> notMeasurable) {
    this(findings, notMeasurable, List.of());
  }

  public Optional<FactorFinding> finding(String factor) {
    return findings.stream().filter(f -> f.factor().equals(factor)).findFirst();
  }
}
