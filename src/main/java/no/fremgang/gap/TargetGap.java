package no.fremgang.gap;

import java.util.List;
import no.fremgang.core.Money;

/**
 * A target, what came of it and why. {@code gap = actual − target = outsideControl +
 * withinInfluence}; the outside parts add up to {@code outsideControl}, the contributions to {@code
 * withinInfluence}, exactly. Negative costs.
 *
 * @param measure {@code revenue}, {@code deals} or a factor id
 * @param expected what an average comparable seller would have reached with the same exposure
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
    List<OutsidePart> outsideParts,
    List<Contribution> contributions) {
  public TargetGap {
    outsideParts = List.copyOf(outsideParts);
    contributions = List.copyOf(contributions);
  }

  /** An outside cause ({@code territory}, {@code lead-supply}, {@code absence} …) and its cost. */
  public record OutsidePart(String cause, Money amount) {}

  /**
   * @param share of {@code withinInfluence}, 0 where that is 0
   */
  public record Contribution(String factor, Money amount, double share) {}
}
