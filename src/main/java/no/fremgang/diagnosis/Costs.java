package no.fremgang.diagnosis;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import no.fremgang.core.Money;
import no.fremgang.gap.TargetGap;

/**
 * What causes cost in the unit of the leading target. A factor's cost is split among the causes
 * that rest on it by the weight of their evidence, so that nothing is counted twice; what adds to
 * the result costs nothing.
 */
final class Costs {
  private final TargetGap gap;

  /** By factor: the causes that rest on it, with their weights. */
  private final SortedMap<String, SortedMap<String, Double>> claims = new TreeMap<>();

  Costs(TargetGap gap) {
    this.gap = gap;
  }

  void claim(String factor, String cause, double weight) {
    claims.computeIfAbsent(factor, f -> new TreeMap<>()).merge(cause, weight, Double::sum);
  }

  /** By cause; a cause that is not in it costs nothing that is known. The shares add up exactly. */
  Map<String, Money> byCause() {
    Map<String, Money> costs = new TreeMap<>();
    for (TargetGap.OutsidePart part : gap.outsideCosts()) {
      costs.merge(part.cause(), part.amount(), Money::plus);
    }
    claimed(
        (amount, claimants) ->
            split(amount, claimants)
                .forEach((cause, money) -> costs.merge(cause, money, Money::plus)));
    return costs;
  }

  /**
   * The same before it is rounded to hundredths that add up, for the order of causes: who gets the
   * odd hundredth says nothing.
   */
  Map<String, Double> unrounded() {
    Map<String, Double> costs = new TreeMap<>();
    for (TargetGap.OutsidePart part : gap.outsideCosts()) {
      costs.merge(part.cause(), part.amount().toDouble(), Double::sum);
    }
    claimed(
        (amount, claimants) -> {
          double weights = sum(claimants);
          claimants.forEach(
              (cause, weight) ->
                  costs.merge(cause, amount.toDouble() * weight / weights, Double::sum));
        });
    return costs;
  }

  /** Goes through the factors that cost something and that causes rest on. */
  private void claimed(BiConsumer<Money, SortedMap<String, Double>> taking) {
    for (TargetGap.Contribution part : gap.contributions()) {
      SortedMap<String, Double> claimants = claims.get(part.factor());
      if (claimants != null && part.amount().isNegative()) {
        taking.accept(part.amount(), claimants);
      }
    }
  }

  private static double sum(SortedMap<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Each gets what is left times its part of the weights that are left; the last one the rest. */
  private static Map<String, Money> split(Money amount, SortedMap<String, Double> claimants) {
    Map<String, Money> shares = new TreeMap<>();
    double weightLeft = sum(claimants);
    Money left = amount;
    for (Map.Entry<String, Double> claimant : claimants.entrySet()) {
      boolean last = claimant.getKey().equals(claimants.lastKey());
      Money share =
          last
              ? left
              : new Money(Math.round(left.hundredths() * (claimant.getValue() / weightLeft)));
      shares.put(claimant.getKey(), share);
      left = left.minus(share);
      weightLeft -= claimant.getValue();
    }
    return shares;
  }
}
