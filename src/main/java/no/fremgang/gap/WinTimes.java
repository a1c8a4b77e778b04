package no.fremgang.gap;

import java.util.Arrays;

/**
 * When cases that are won are won, counted in days from the as-of day. The days of the stages are
 * taken as independent of each other, so their sum is a convolution.
 */
final class WinTimes {
  private final StageTimes times;
  private final int horizon;

  /** By stage and days: share of wins reached so soon after entering the stage. */
  private final double[][] within;

  /**
   * The same after leaving the stage before, where the stage may be left out; the last is "won".
   */
  private final double[][] onward;

  /**
   * @param horizon days ahead that can be asked for, 0 or more
   */
  WinTimes(StageTimes times, int stages, int horizon) {
    this.times = times;
    this.horizon = horizon;
    this.within = new double[stages][horizon + 1];
    this.onward = new double[stages + 1][horizon + 1];
    Arrays.fill(onward[stages], 1);
    for (int stage = stages - 1; stage >= 0; stage--) {
      double visited = times.visits().shareBeyond(stage);
      for (int days = 0; days <= horizon; days++) {
        within[stage][days] = sum(stage, 0, days);
        onward[stage][days] =
            visited * within[stage][days] + (1 - visited) * onward[stage + 1][days];
      }
    }
  }

  /** Σ over the days d up to {@code days} in which the stage ends at age {@code age + d}. */
  private double sum(int stage, int age, int days) {
    double sum = 0;
    for (int d = 0; d <= days; d++) {
      sum += times.advancingAfter(stage, age + d) * onward[stage + 1][days - d];
    }
    return sum;
  }

  /** Share of cases entering the stage and won that are won within so many days, 0..1. */
  private double within(int stage, int days) {
    return days < 0 ? 0 : within[stage][Math.min(days, horizon)];
  }

  /**
   * Share of open cases of that age in the stage that are won some day and are so on the days from
   * {@code first} to {@code last} after the as-of day, 0..1.
   */
  double openBetween(int stage, int age, int first, int last) {
    double later = times.advancingLater(stage, age);
    return later <= 0
        ? 0
        : (openWithin(stage, age, last) - openWithin(stage, age, first - 1)) / later;
  }

  /** What ends on day 0 of the sum has ended before the as-of day and is not open. */
  private double openWithin(int stage, int age, int days) {
    return days < 1 ? 0 : sum(stage, age + 1, days - 1);
  }

  /**
   * Of cases that enter the stage at one a day from tomorrow and are won some day, how many are so
   * on the days from {@code first} to {@code last}.
   */
  double newBetween(int stage, int first, int last) {
    double sum = 0;
    for (int entered = 1; entered <= last; entered++) {
      sum += within(stage, last - entered) - within(stage, first - 1 - entered);
    }
    return sum;
  }
}
