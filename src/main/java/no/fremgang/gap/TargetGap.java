package no.fremgang.gap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.fremgang.core.Money;

/**
 * A target, what came of it and why. {@code gap = actual − target = outsideControl +
 * withinInfluence}; the outside parts add up to {@code outsideControl}, the contributions to {@code
 * withinInfluence}, exactly. Negative costs.
 *
 * @param measure {@code revenue}, {@code deals} or a factor id
 * @param expected what an average comparable seller would have reached with the same exposure
 * @param level whether the result differs from {@code expected} by more than chance explains
 * @param missed whether actual is below target (above it for a factor where lower is better)
 */
public record TargetGap(
    String measure,
    Money target,
    Money actual,
    Money expected,
    Money gap,
    boolean missed,
    Money outsideControl,
    Money withinInfluence,
    Level level,
    List<OutsidePart> outsideParts,
    List<Contribution> contributions) {
  public TargetGap {
    outsideParts = List.copyOf(outsideParts);
    contributions = List.copyOf(contributions);
  }

  /**
   * What the conditions outside control cost, net, in currency units. The parts count from the
   * role's average, so a poor territory and a target set low for it appear as two large parts that
   * offset each other; a cost told without that would be larger than all conditions together. What
   * helps is therefore set off against what costs, in proportion to size: the costs add up to
   * {@code outsideControl}, exactly, largest first. Empty where the conditions together cost
   * nothing.
   */
  public List<OutsidePart> outsideCosts() {
    List<OutsidePart> costing =
        outsideParts.stream()
            .filter(part -> part.amount().isNegative())
            .sorted(Comparator.comparing(OutsidePart::amount))
            .toList();
    if (!outsideControl.isNegative() || costing.isEmpty()) {
      return List.of();
    }
    double gross = costing.stream().mapToDouble(part -> part.amount().toDouble()).sum();
    double[] net =
        costing.stream()
            .mapToDouble(part -> part.amount().toDouble() * (outsideControl.toDouble() / gross))
            .toArray();
    Money[] exact = ExactSplit.of(outsideControl, net);
    return IntStream.range(0, exact.length)
        .mapToObj(i -> new OutsidePart(costing.get(i).cause(), exact[i]))
        .filter(part -> part.amount().isNegative())
        // Rounding may give the later of two equal parts the odd hundredth.
        .sorted(Comparator.comparing(OutsidePart::amount))
        .toList();
  }

  /** What came of earlier cohorts and chance: it belongs to no factor. Zero where there is none. */
  public Money carryOver() {
    return contributions.stream()
        .filter(part -> part.factor().equals(TargetGaps.CARRY_OVER))
        .map(Contribution::amount)
        .findFirst()
        .orElse(Money.ZERO);
  }

  /** Whether the target is for what was sold, not for a factor. */
  public boolean isOfResult() {
    return measure.equals(ActualResults.REVENUE) || measure.equals(ActualResults.DEALS);
  }

  /** The result against the expectation, with {@code shown-probability}. */
  public enum Level {
    BELOW,
    AS_EXPECTED,
    ABOVE
  }

  /** An outside cause ({@code territory}, {@code lead-supply}, {@code absence} …) and its cost. */
  public record OutsidePart(String cause, Money amount) {}

  /**
   * A factor of the chain and what it adds to the result, in the unit of the target.
   *
   * @param share how much of all that moved the result this part is: |amount| ÷ Σ|amounts| over the
   *     contributions of the gap, 0..1, 0 where no part is other than 0. Parts that help and parts
   *     that cost can cancel out, so a share of their sum could exceed 1; this one cannot, and the
   *     shares of a gap add up to 1
   */
  public record Contribution(String factor, Money amount, double share) {
    public Contribution {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("The share of " + factor + " is 0 to 1, not " + share);
      }
    }

    /** The parts with the shares that follow from their amounts. */
    public static List<Contribution> withShares(List<Contribution> parts) {
      double moved = parts.stream().mapToDouble(Contribution::size).sum();
      return parts.stream()
          .map(p -> new Contribution(p.factor, p.amount, moved == 0 ? 0 : p.size() / moved))
          .toList();
    }

    private double size() {
      return Math.abs((double) amount.hundredths());
    }
  }
}
