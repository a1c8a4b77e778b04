package no.fremgang.gap;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Period;
import no.fremgang.factor.Window;
import no.fremgang.observation.SellerObservations.Target;

/**
 * The targets that hold for a window, by measure: revenue, then deals, then factors. A quarter
 * takes its own target or the sum of its months'; a month takes its own or a third of its
 * quarter's. Of a period that is not over, the elapsed share counts.
 */
final class PeriodTargets {
  private static final Comparator<String> LEADING =
      Comparator.<String>comparingInt(PeriodTargets::rank).thenComparing(m -> m);

  private PeriodTargets() {}

  static Map<String, Double> of(Iterable<Target> targets, Window window) {
    Map<String, Map<Period, Double>> byMeasure = new TreeMap<>(LEADING);
    for (Target target : targets) {
      byMeasure
          .computeIfAbsent(
              target.measure(), m -> new TreeMap<>(Comparator.comparing(Period::toString)))
          .put(target.period(), target.target());
    }
    Map<String, Double> inWindow = new TreeMap<>(LEADING);
    byMeasure.forEach((measure, of) -> add(measure, of, window, inWindow));
    return inWindow;
  }

  private static int rank(String measure) {
    return switch (measure) {
      case ActualResults.REVENUE -> 0;
      case ActualResults.DEALS -> 1;
      default -> 2;
    };
  }

  private static void add(
      String measure, Map<Period, Double> of, Window window, Map<String, Double> inWindow) {
    boolean level = rank(measure) == 2;
    double value = value(of, window.period(), level);
    if (!Double.isNaN(value)) {
      inWindow.put(measure, level ? value : value * elapsed(window));
    }
  }

  /** NaN where no target covers the period. A level, unlike an amount, is not divided. */
  private static double value(Map<Period, Double> of, Period period, boolean level) {
    Double own = of.get(period);
    if (own != null) {
      return own;
    }
    if (period.isQuarter()) {
      double sum =
          period.months().stream()
              .mapToDouble(m -> of.getOrDefault(Period.of(m), Double.NaN))
              .sum();
      return level ? sum / 3 : sum;
    }
    double quarter = of.getOrDefault(quarterOf(period.first()), Double.NaN);
    return level ? quarter : quarter / 3;
  }

  private static Period quarterOf(YearMonth month) {
    YearMonth first = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
    return new Period(first, first.plusMonths(2));
  }

  private static double elapsed(Window window) {
    long whole = ChronoUnit.DAYS.between(window.period().start(), window.period().end()) + 1;
    long known = ChronoUnit.DAYS.between(window.period().start(), window.lastDay()) + 1;
    return Math.max(0, (double) known) / whole;
  }
}
