package no.fremgang.factor;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import no.fremgang.catalogue.Measure;
import no.fremgang.observation.Context;

/**
 * Holds monthly counts against the days the seller was available, one case per month; a month
 * without a count has the count 0. Where the catalogue says so, a day in a territory of twice the
 * potential counts as two.
 */
final class DayCounting {
  private final AvailableDays days;
  private final Territories territories;

  DayCounting(AvailableDays days, Territories territories) {
    this.days = days;
    this.territories = territories;
  }

  /** Days the seller was available in the judged period, as far as it is known. */
  double inPeriod(Counting counting) {
    return counting.window.period().months().stream()
        .filter(month -> counting.seller.seller().isInRole(month))
        .mapToDouble(month -> days.available(counting.seller, month))
        .sum();
  }

  void count(Counting counting, TreeMap<YearMonth, Long> counts) {
    YearMonth month = counting.window.firstPooledMonth(counting.parameters.pooledQuarters());
    for (; !month.isAfter(counting.window.period().last()); month = month.plusMonths(1)) {
      double available = days.available(counting.seller, month);
      if (counting.block(month) != Window.OUTSIDE && available > 0) {
        counting.days += available;
        counting.table.add(
            counting.block(month),
            counting.context(Context.NONE, month),
            available * territory(counting, month),
            counts.getOrDefault(month, 0L));
      }
    }
  }

  private double territory(Counting counting, YearMonth month) {
    boolean counts =
        counting.definition.measure().whole() instanceof Measure.Volume volume
            && volume.perPotential();
    double ratio = counts ? territories.ratio(counting.seller, List.of(month)) : 1;
    // A territory beyond the limit is a matter of records, not of circumstances.
    double most = counting.parameters.exposureLimit();
    return Math.min(Math.max(ratio, 1 / most), most);
  }
}
