package no.fremgang.observation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.fremgang.core.Period;
import no.fremgang.observation.SellerObservations.Target;
import org.jspecify.annotations.Nullable;

/** Rows of targets.csv. */
final class TargetRows implements RowCheck {
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
  private static final long MOST = 1_000_000_000_000L;

  private final SellerRegister sellers;
  private final Set<String> measures;
  private final FirstSeen seen = new FirstSeen();
  private final int sellerId;
  private final int period;
  private final int measure;
  private final int target;

  TargetRows(FileLayout layout, SellerRegister sellers, Set<String> factors) {
    this.sellers = sellers;
    measures = new TreeSet<>(factors);
    measures.add("revenue");
    measures.add("deals");
    sellerId = layout.position("seller_id");
    period = layout.position("period");
    measure = layout.position("measure");
    target = layout.position("target");
  }

  @Override
  public void read(Cells cells) {
    SellerLedger seller = sellers.find(cells, sellerId);
    Period span = span(cells);
    if (span != null) {
      Tenure.checkMonth(cells, period, seller, monthOfInterest(seller, span));
    }
    String measured = cells.oneOf(measure, measures, DataFault.UNKNOWN_MEASURE);
    double set = cells.requiredNumber(target, 0, MOST);
    MonthRows.checkOnce(cells, seen, sellerId, period, measure);
    if (seller != null && span != null && cells.sound()) {
      seller.targets.add(new Target(span, measured, set));
    }
  }

  /** A quarter the seller was there for in part is the seller's: its last month decides. */
  private static int monthOfInterest(@Nullable SellerLedger seller, Period span) {
    int last = IsoTime.monthOf(span.end());
    int first = IsoTime.monthOf(span.start());
    return seller != null && seller.isMonthAfterLeaving(last) ? first : last;
  }

  private @Nullable Period span(Cells cells) {
    if (QUARTER.matcher(cells.raw(period)).matches()) {
      return cells.plausible(period, 1990) ? Period.parse(cells.raw(period)) : null;
    }
    int month = cells.monthOrQuarter(period);
    return month == Cells.NO_TIME ? null : Period.of(IsoTime.yearMonth(month));
  }
}
