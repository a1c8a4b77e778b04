package no.fremgang.expectation;

import java.util.List;
import java.util.Optional;
import no.fremgang.factor.NotMeasurable;

/** All factors of one seller, in catalogue order: with findings, or not measurable. */
public record SellerFactors(List<FactorFinding> findings, List<NotMeasurable> notMeasurable) {
  public SellerFactors {
    findings = List.copyOf(findings);
    notMeasurable = List.copyOf(notMeasurable);
  }

  public Optional<FactorFinding> finding(String factor) {
    return findings.stream().filter(f -> f.factor().equals(factor)).findFirst();
  }
}
