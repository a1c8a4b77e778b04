package no.fremgang.page;

import java.util.Locale;
import no.fremgang.coaching.CoachingPlan.FactorLine;

/**
 * Draws where a level lies against what is expected. What is expected stands in the middle of every
 * chart, so that charts below each other share one line; right is always better.
 */
final class IntervalChart {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 26;
  private static final int EDGE = 8;

  private IntervalChart() {}

  /**
   * @param higherIsBetter whether a larger level is drawn to the right
   * @param told the same in words, for who does not see it
   */
  static String of(FactorLine line, boolean higherIsBetter, String told) {
    double reach =
        Math.max(
            Math.max(
                Math.abs(line.high() - line.expected()), Math.abs(line.low() - line.expected())),
            Math.abs(line.estimate() - line.expected()));
    double unit = reach == 0 ? 0 : (WIDTH / 2.0 - EDGE) / reach * (higherIsBetter ? 1 : -1);
    double low = x(line.low(), line, unit);
    double high = x(line.high(), line, unit);
    double dot = x(line.estimate(), line, unit);
    return "<svg class=\"chart "
        + line.verdict().toLowerCase(Locale.ROOT)
        + "\" width=\""
        + WIDTH
        + "\" height=\""
        + HEIGHT
        + "\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + HEIGHT
        + "\" role=\"img\" aria-label=\""
        + Html.escaped(told)
        + "\">"
        + "<line class=\"track\" x1=\"0\" x2=\""
        + WIDTH
        + "\" y1=\"13\" y2=\"13\"/>"
        + String.format(
            Locale.ROOT,
            "<rect class=\"interval\" x=\"%.1f\" y=\"8\" width=\"%.1f\" height=\"10\" rx=\"5\"/>",
            Math.min(low, high),
            Math.max(2, Math.abs(high - low)))
        + "<line class=\"expected\" x1=\"120\" x2=\"120\" y1=\"1\" y2=\"25\"/>"
        + String.format(Locale.ROOT, "<circle class=\"dot\" cx=\"%.1f\" cy=\"13\" r=\"4.5\"/>", dot)
        + "</svg>";
  }

  private static double x(double level, FactorLine line, double unit) {
    return WIDTH / 2.0 + (level - line.expected()) * unit;
  }
}
