package no.fremgang.factor;

import java.time.YearMonth;
import java.util.TreeMap;
import no.fremgang.catalogue.Measure;
import no.fremgang.observation.Context;
import no.fremgang.observation.SellerObservations.ActivityCount;

/** Counts activities per available day, month by month. */
final class ActivityCounting {
  private final Counting counting;
  private final DayCounting days;

  ActivityCounting(Counting counting, DayCounting days) {
    this.counting = counting;
    this.days = days;
  }

  void count(Measure.ActivityRate rate) {
    if (counting.seller.activities().isEmpty()) {
      return;
    }
    TreeMap<YearMonth, Long> counts = new TreeMap<>();
    for (ActivityCount row : counting.seller.activities()) {
      if (rate.activities().isEmpty() || rate.activities().contains(row.activity())) {
        counts.merge(row.month(), row.count(), Long::sum);
      }
    }
    days.count(counting, counts);
  }

  /** Of the activities of each month, how many were of the narrower kind. */
  void count(Measure.ActivityShare share) {
    TreeMap<YearMonth, long[]> counts = new TreeMap<>();
    for (ActivityCount row : counting.seller.activities()) {
      long[] count = counts.computeIfAbsent(row.month(), month -> new long[2]);
      count[0] += share.of().contains(row.activity()) ? row.count() : 0;
      count[1] += share.activities().contains(row.activity()) ? row.count() : 0;
    }
    counts.forEach(this::addShare);
  }

  private void addShare(YearMonth month, long[] count) {
    int block = counting.block(month);
    if (block != Window.OUTSIDE && count[0] > 0) {
      long narrower = Math.min(count[0], count[1]);
      counting.table.addShare(block, counting.context(Context.NONE, month), count[0], narrower);
    }
  }
}
