package no.fremgang.observation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Money;
import no.fremgang.observation.SellerObservations.Presence;
import no.fremgang.observation.SellerObservations.Result;

/** Rows of the files that hold one figure, or a few, per seller or region and month. */
final class MonthRows {
  private MonthRows() {}

  static RowCheck results(FileLayout layout, SellerRegister sellers) {
    int sellerId = layout.position("seller_id");
    int period = layout.position("period");
    int deals = layout.position("deals");
    int revenue = layout.position("revenue");
    FirstSeen seen = new FirstSeen();
    return cells -> {
      SellerLedger seller = sellers.find(cells, sellerId);
      int month = cells.month(period);
      Tenure.checkMonth(cells, period, seller, month);
      long won = cells.requiredCount(deals);
      long sold = cells.requiredHundredths(revenue);
      checkOnce(cells, seen, sellerId, period);
      if (seller != null && cells.sound()) {
        seller.results.add(new Result(IsoTime.yearMonth(month), won, new Money(sold)));
      }
    };
  }

  static RowCheck activities(FileLayout layout, SellerRegister sellers, Interned<String> names) {
    int sellerId = layout.position("seller_id");
    int period = layout.position("period");
    int activity = layout.position("activity");
    int count = layout.position("count");
    return cells -> {
      SellerLedger seller = sellers.find(cells, sellerId);
      int month = cells.month(period);
      Tenure.checkMonth(cells, period, seller, month);
      String name = cells.id(activity);
      long times = cells.requiredCount(count);
      if (seller != null && cells.sound()) {
        seller.addActivities(month, names.number(name), times);
      }
    };
  }

  static RowCheck presence(FileLayout layout, SellerRegister sellers) {
    int sellerId = layout.position("seller_id");
    int period = layout.position("period");
    int availableDays = layout.position("available_days");
    FirstSeen seen = new FirstSeen();
    return cells -> {
      SellerLedger seller = sellers.find(cells, sellerId);
      int month = cells.month(period);
      Tenure.checkMonth(cells, period, seller, month);
      int longest = month == Cells.NO_TIME ? 31 : IsoTime.yearMonth(month).lengthOfMonth();
      double days = cells.requiredNumber(availableDays, 0, longest);
      checkOnce(cells, seen, sellerId, period);
      if (seller != null && cells.sound()) {
        seller.presence.add(new Presence(IsoTime.yearMonth(month), days));
      }
    };
  }

  static RowCheck territories(
      FileLayout layout, Map<String, TreeMap<YearMonth, Double>> potentials) {
    int region = layout.position("region");
    int period = layout.position("period");
    int potential = layout.position("potential");
    FirstSeen seen = new FirstSeen();
    return cells -> {
      String name = cells.requiredText(region);
      int month = cells.month(period);
      long hundredths = cells.requiredHundredths(potential);
      checkOnce(cells, seen, region, period);
      if (cells.sound()) {
        potentials
            .computeIfAbsent(name, n -> new TreeMap<>())
            .put(IsoTime.yearMonth(month), hundredths / 100.0);
      }
    };
  }

  /** The figure of a seller and period, or of a region and period, is given once. */
  static void checkOnce(Cells cells, FirstSeen seen, int... key) {
    if (!cells.sound()) {
      return;
    }
    String[] parts = new String[key.length];
    for (int i = 0; i < key.length; i++) {
      parts[i] = cells.raw(key[i]);
    }
    int earlier = seen.lineOf(cells.line(), parts);
    if (earlier != 0) {
      cells.fault(DataFault.DUPLICATE_ROW, key[0], () -> List.of(saidAll(cells, key), earlier));
    }
  }

  private static String saidAll(Cells cells, int... key) {
    StringBuilder said = new StringBuilder();
    for (int column : key) {
      said.append(said.isEmpty() ? "" : ", ").append(cells.said(column));
    }
    return said.toString();
  }
}
