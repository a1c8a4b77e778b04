package no.fremgang.gap;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;

/** Mean expectation per factor over comparable sellers; 0 where nobody has the factor measured. */
final class MeanLevels {
  private final Map<String, double[]> sums = new TreeMap<>();

  MeanLevels(Collection<SellerFactors> sellers) {
    for (SellerFactors seller : sellers) {
      for (FactorFinding finding : seller.findings()) {
        double[] sum = sums.computeIfAbsent(finding.factor(), f -> new double[2]);
        sum[0] += finding.expected();
        sum[1]++;
      }
    }
  }

  double of(String factor) {
    double[] sum = sums.getOrDefault(factor, new double[] {0, 1});
    return sum[0] / sum[1];
  }
}
