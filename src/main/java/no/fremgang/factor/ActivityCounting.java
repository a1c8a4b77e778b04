package no.fremgang.factor;

import java.time.YearMonth;
import java.util.TreeMap;
import no.fremgang.catalogue.Measure;
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
}
