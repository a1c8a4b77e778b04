package no.fremgang.gap;

import java.util.List;
import no.fremgang.core.Money;
import no.fremgang.core.Period;

/**
 * The result to expect in the current and the next period if the seller's levels stay as they are.
 *
 * @param measure {@code revenue} or {@code deals}
 * @param openCases cases open on the as-of day
 * @param periods the periods that can be told, in order; a finished one is what was reached
 * @param missing data without which the rest cannot be told; empty if nothing lacks
 */
public record Forecast(
    String measure, int openCases, List<OfPeriod> periods, List<String> missing) {
  public Forecast {
    periods = List.copyOf(periods);
    missing = List.copyOf(missing);
  }

  /**
   * One period, in the unit of the measure.
   *
   * @param reached what is known to be won already
   * @param fromOpenCases expected of the cases open on the as-of day
   * @param fromNewCases expected of cases that are still to come
   * @param expected reached + fromOpenCases + fromNewCases, exactly
   * @param low lower end of the 90 % interval of the result, from reached to expected
   * @param high upper end of the 90 % interval, not below expected; where wins are rare it holds
   *     more
   */
  public record OfPeriod(
      Period period,
      Money reached,
      Money fromOpenCases,
      Money fromNewCases,
      Money expected,
      Money low,
      Money high) {
    public OfPeriod {
      if (!expected.equals(reached.plus(fromOpenCases).plus(fromNewCases))) {
        throw new IllegalArgumentException("The parts of " + period + " do not add up");
      }
      if (low.compareTo(reached) < 0
          || expected.compareTo(low) < 0
          || high.compareTo(expected) < 0) {
        throw new IllegalArgumentException(
            "No interval around " + expected + " for " + period + ": " + low + ", " + high);
      }
    }

    static OfPeriod finished(Period period, Money reached) {
      return new OfPeriod(period, reached, Money.ZERO, Money.ZERO, reached, reached, reached);
    }
  }
}
