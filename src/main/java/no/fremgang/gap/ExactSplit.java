package no.fremgang.gap;

import java.util.Arrays;
import java.util.Comparator;
import no.fremgang.core.Money;

/**
 * Rounds parts to whole hundredths so that they add up to the total exactly, by largest remainder
 * (Hamilton's method): no part moves by more than a hundredth plus its share of what the parts
 * themselves fall short of the total.
 */
final class ExactSplit {
  private ExactSplit() {}

  /**
   * @param parts in currency units, adding up to the total but for rounding
   * @throws IllegalArgumentException if there is no part but a total
   */
  static Money[] of(Money total, double[] parts) {
    if (parts.length == 0 && total.hundredths() != 0) {
      throw new IllegalArgumentException("Nothing to split " + total.toBigDecimal() + " over");
    }
    long[] hundredths = new long[parts.length];
    double[] remainder = new double[parts.length];
    long rest = total.hundredths();
    for (int i = 0; i < parts.length; i++) {
      hundredths[i] = (long) Math.floor(parts[i] * 100);
      remainder[i] = parts[i] * 100 - hundredths[i];
      rest = Math.subtractExact(rest, hundredths[i]);
    }
    spread(rest, hundredths, remainder);
    return Arrays.stream(hundredths).mapToObj(Money::new).toArray(Money[]::new);
  }

  private static void spread(long rest, long[] hundredths, double[] remainder) {
    if (hundredths.length == 0) {
      return;
    }
    Integer[] order = new Integer[remainder.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, Comparator.<Integer>comparingDouble(i -> -remainder[i]).thenComparing(i -> i));
    long each = Math.floorDiv(rest, (long) hundredths.length);
    long more = Math.floorMod(rest, (long) hundredths.length);
    for (int i = 0; i < order.length; i++) {
      hundredths[order[i]] += each + (i < more ? 1 : 0);
    }
  }
}
