package no.fremgang.factor;

import java.util.Arrays;
import no.fremgang.factor.Spell.Ending;

/**
 * How spells end over the whole company, by age in days: Aalen–Johansen estimate of reaching the
 * end before missing it, spells still open counted as at least so long. Source: Aalen and Johansen
 * (1978), Scandinavian Journal of Statistics 5, 141–150.
 */
final class Endings {
  private long[] reached = new long[64];
  private long[] missed = new long[64];
  private long[] open = new long[64];
  private int ages;

  void add(int days, Ending ending) {
    if (days >= reached.length) {
      int capacity = Math.max(days + 1, 2 * reached.length);
      reached = Arrays.copyOf(reached, capacity);
      missed = Arrays.copyOf(missed, capacity);
      open = Arrays.copyOf(open, capacity);
    }
    ages = Math.max(ages, days + 1);
    switch (ending) {
      case REACHED -> reached[days]++;
      case MISSED -> missed[days]++;
      case OPEN -> open[days]++;
    }
  }

  /**
   * Probability, by age in days, that a spell open at that age will reach its end, 0..1; 0 at ages
   * beyond which nothing was seen to end.
   */
  double[] chances() {
    double[] left = new double[ages];
    double[] came = new double[ages];
    long atRisk = Arrays.stream(reached).sum() + Arrays.stream(missed).sum();
    atRisk += Arrays.stream(open).sum();
    double open = 1;
    double sum = 0;
    for (int age = 0; age < ages; age++) {
      double share = atRisk == 0 ? 0 : 1.0 / atRisk;
      sum += open * reached[age] * share;
      open *= 1 - (reached[age] + missed[age]) * share;
      atRisk -= reached[age] + missed[age] + this.open[age];
      came[age] = sum;
      left[age] = open;
    }
    double[] chances = new double[ages];
    for (int age = 0; age < ages; age++) {
      chances[age] = left[age] <= 1e-12 ? 0 : Math.min(1, (sum - came[age]) / left[age]);
    }
    return chances;
  }
}
