package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import no.fremgang.catalogue.Measure;
import no.fremgang.observation.SellerObservations.FunnelCount;

/**
 * Counts cohorts given as monthly funnel counts. A month's cohort is as old as its average case,
 * the one that entered in the middle of the month; a younger cohort than the maturity is left out
 * whole.
 */
final class FunnelCounting {
  private final Counting counting;
  private final DayCounting days;

  FunnelCounting(Counting counting, DayCounting days) {
    this.counting = counting;
    this.days = days;
  }

  void count(Measure measure) {
    if (measure instanceof Measure.Conversion conversion) {
      conversion(conversion.stage());
    } else if (measure instanceof Measure.Volume volume) {
      volume(volume);
    }
  }

  private void conversion(String stage) {
    int maturity = counting.process.stages().get(counting.process.indexOf(stage)).maturityDays();
    for (FunnelCount row : counting.seller.funnel()) {
      int block = counting.block(row.month());
      if (!isOf(row, stage) || block == Window.OUTSIDE || row.entered() == 0) {
        continue;
      }
      if (age(row.month()) < maturity) {
        counting.tooYoung += row.entered();
      } else {
        CaseContext context = counting.context(row.context(), row.month());
        counting.table.addShare(block, context, row.entered(), row.advanced());
      }
    }
  }

  private boolean isOf(FunnelCount row, String stage) {
    return row.stage().equals(stage) && counting.counts(row.context());
  }

  private long age(YearMonth month) {
    LocalDate middle = month.atDay((month.lengthOfMonth() + 1) / 2);
    return ChronoUnit.DAYS.between(middle, counting.window.asOf());
  }

  private void volume(Measure.Volume volume) {
    TreeMap<YearMonth, Long> entered = new TreeMap<>();
    for (FunnelCount row : counting.seller.funnel()) {
      if (isOf(row, volume.stage()) && row.context().selfFound() == volume.selfFound()) {
        entered.merge(row.month(), row.entered(), Long::sum);
      }
    }
    days.count(counting, entered);
  }
}
