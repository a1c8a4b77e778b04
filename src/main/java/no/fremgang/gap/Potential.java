package no.fremgang.gap;

import java.util.Comparator;
import java.util.List;
import no.fremgang.core.Money;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;

/**
 * What closing the gaps found would be worth in a period like this one: per factor with a gap,
 * shown or indicated, what it costs in the split of the result ({@link TargetGap.Contribution}),
 * with the opposite sign. Nobody is promised that a gap closes.
 *
 * @param measure {@code revenue} or {@code deals}, the unit of the amounts
 * @param total the sum of the parts, exactly, 0 or more
 * @param parts largest first; empty where no gap costs anything
 */
public record Potential(String measure, Money total, List<Part> parts) {
  public Potential {
    parts = List.copyOf(parts);
    Money sum = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(total)) {
      throw new IllegalArgumentException("The parts are worth " + sum + ", not " + total);
    }
  }

  static Potential of(String measure, List<Part> parts) {
    List<Part> largestFirst =
        parts.stream().sorted(Comparator.comparing(Part::amount).reversed()).toList();
    return new Potential(
        measure, parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus), largestFirst);
  }

  /**
   * @param amount what lifting the level from {@code from} to {@code to} is worth, above 0
   * @param from the seller's estimated level, in the factor's unit
   * @param to the level of an average comparable seller
   */
  public record Part(String factor, Money amount, double from, double to, Verdict verdict) {
    static Part closing(FactorFinding gap, Money cost) {
      return new Part(
          gap.factor(), Money.ZERO.minus(cost), gap.estimate(), gap.expected(), gap.verdict());
    }
  }
}
