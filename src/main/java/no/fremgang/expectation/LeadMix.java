package no.fremgang.expectation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.Measure;
import no.fremgang.core.SellerId;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.observation.Context;
import org.jspecify.annotations.Nullable;

/**
 * Whether the sources of the leads a seller is given yield less than those of the peers. A source
 * yields what all sellers of the role make of it: the product of its conversions. The mean yield of
 * a seller's n leads has the standard error σ/√n, σ over all leads; it is worse or better where it
 * differs by more than the smallest difference of the first conversion with the probability asked
 * for a shown gap.
 */
final class LeadMix {
  private final MeasurementParameters parameters;
  private final FactorTable leads;
  private final Map<String, Double> yields;

  private LeadMix(FactorTable leads, Map<String, Double> yields, MeasurementParameters parameters) {
    this.leads = leads;
    this.yields = yields;
    this.parameters = parameters;
  }

  /**
   * What one conversion says of the sources of leads.
   *
   * @param yields share that advanced, by source
   * @param leads the cells of the leads themselves, where it is the first conversion
   */
  record Conversion(Map<String, Double> yields, @Nullable FactorTable leads) {}

  /** Empty where the factor is no conversion, or the source makes no difference to it. */
  static Optional<Conversion> conversion(FactorTable table, String firstStage) {
    boolean bySource =
        table.factor.measure() instanceof Measure.Conversion
            && table.factor.adjustFor().contains(Adjuster.SOURCE);
    boolean first = table.factor.measure().equals(new Measure.Conversion(firstStage));
    return bySource
        ? Optional.of(new Conversion(yields(table), first ? table : null))
        : Optional.empty();
  }

  /**
   * By seller of one role, those with assigned leads of a known source.
   *
   * @param conversions of the role, in the order of the catalogue
   */
  static Map<SellerId, Mix> of(List<Conversion> conversions, MeasurementParameters parameters) {
    return conversions.stream()
        .map(Conversion::leads)
        .filter(leads -> leads != null && leads.sellers.size() > parameters.minimumPeers())
        .findFirst()
        .map(leads -> new LeadMix(leads, product(conversions), parameters).bySeller())
        .orElse(Map.of());
  }

  private static Map<String, Double> product(List<Conversion> conversions) {
    Map<String, Double> yields = new HashMap<>();
    for (Conversion conversion : conversions) {
      conversion.yields().forEach((source, yield) -> yields.merge(source, yield, (a, b) -> a * b));
    }
    return yields;
  }

  private static Map<String, Double> yields(FactorTable table) {
    Map<String, double[]> sums = new HashMap<>();
    for (int cell = 0; cell < table.size(); cell++) {
      double[] sum = sums.computeIfAbsent(source(table, cell), s -> new double[2]);
      sum[0] += table.exposure[cell];
      sum[1] += table.total[cell];
    }
    Map<String, Double> yields = new HashMap<>();
    sums.forEach((source, sum) -> yields.put(source, sum[1] / sum[0]));
    return yields;
  }

  private static String source(FactorTable table, int cell) {
    return table.contexts.get(table.context[cell]).source();
  }

  /** Leads, their yield and its square summed, over cells of assigned leads. */
  private double[] sums(int from, int to) {
    double[] sums = new double[3];
    for (int cell = from; cell < to; cell++) {
      String source = source(leads, cell);
      if (!source.isEmpty() && !source.equals(Context.SELF)) {
        double yield = yields.getOrDefault(source, 0.0);
        sums[0] += leads.exposure[cell];
        sums[1] += leads.exposure[cell] * yield;
        sums[2] += leads.exposure[cell] * yield * yield;
      }
    }
    return sums;
  }

  private Map<SellerId, Mix> bySeller() {
    double[] all = sums(0, leads.size());
    double mean = all[1] / all[0];
    double variance = Math.max(all[2] / all[0] - mean * mean, 0);
    Map<SellerId, Mix> bySeller = new HashMap<>();
    for (int s = 0; s < leads.sellers.size() && all[0] > 0; s++) {
      double[] own = sums(leads.start(s), leads.start(s + 1));
      if (own[0] > 0) {
        Mix mix = mix(own[1] / own[0], mean, variance / own[0]);
        bySeller.put(leads.sellers.get(s).seller().id(), mix);
      }
    }
    return bySeller;
  }

  private Mix mix(double own, double mean, double variance) {
    double difference = leads.factor.smallestDifference() * mean;
    double worse = Posterior.normalBelow(mean - difference, own, Math.max(variance, 1e-12));
    double better = 1 - Posterior.normalBelow(mean + difference, own, Math.max(variance, 1e-12));
    if (worse >= parameters.shownProbability()) {
      return Mix.WORSE;
    }
    return better >= parameters.shownProbability() ? Mix.BETTER : Mix.USUAL;
  }
}
