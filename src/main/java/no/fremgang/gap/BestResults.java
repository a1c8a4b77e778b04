package no.fremgang.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * The best result each seller has had in any period as long as the judged one, back to the first
 * result on file. Sellers in ramp-up are nobody's peers.
 */
final class BestResults {
  private final boolean money;
  private final Window window;
  private final Map<SellerId, Double> best = new HashMap<>();
  private final Map<String, double[]> byRole = new HashMap<>();

  BestResults(Observations observations, Window window, Expectations expectations, String measure) {
    this.money = measure.equals(ActualResults.REVENUE);
    this.window = window;
    boolean single = observations.hasColumn(InputFile.OPPORTUNITIES, money ? "amount" : "won_on");
    if (!single && !observations.files().contains(InputFile.RESULTS)) {
      return;
    }
    Map<String, List<Double>> role = new HashMap<>();
    for (Seller seller : observations.sellers()) {
      if (!expectations.standing(seller.id()).inRampUp()) {
        double most = most(months(observations.of(seller.id()), single));
        best.put(seller.id(), most);
        role.computeIfAbsent(seller.role(), r -> new ArrayList<>()).add(most);
      }
    }
    role.forEach((of, all) -> byRole.put(of, all.stream().mapToDouble(d -> d).sorted().toArray()));
  }

  private TreeMap<YearMonth, Double> months(SellerObservations of, boolean single) {
    TreeMap<YearMonth, Double> months = new TreeMap<>();
    if (single) {
      of.opportunities().forEach(o -> add(o, months));
    } else {
      of.results()
          .forEach(
              r -> months.merge(r.month(), value(r.revenue().toDouble(), r.deals()), Double::sum));
    }
    return months;
  }

  private void add(Opportunity opportunity, TreeMap<YearMonth, Double> months) {
    LocalDate won = opportunity.wonOn().filter(d -> !d.isAfter(window.asOf())).orElse(null);
    if (won != null) {
      double amount = opportunity.amount().map(a -> a.toDouble()).orElse(0.0);
      months.merge(YearMonth.from(won), value(amount, 1), Double::sum);
    }
  }

  private double value(double amount, long deals) {
    return money ? amount : deals;
  }

  /** Over the judged period and every one before it. */
  private double most(TreeMap<YearMonth, Double> months) {
    if (months.isEmpty()) {
      return 0;
    }
    int length = window.period().months().size();
    double most = 0;
    YearMonth first = window.period().first();
    for (;
        !first.plusMonths(length - 1L).isBefore(months.firstKey());
        first = first.minusMonths(length)) {
      double sum =
          months.subMap(first, first.plusMonths(length)).values().stream()
              .mapToDouble(v -> v)
              .sum();
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Share of the peers who have ever had as much, 0..1; empty with too few peers. */
  OptionalDouble shareOfPeers(Seller seller, double result, int fewestPeers) {
    double[] sorted = byRole.getOrDefault(seller.role(), new double[0]);
    Double own = best.get(seller.id());
    int peers = sorted.length - (own == null ? 0 : 1);
    if (peers < Math.max(fewestPeers, 1)) {
      return OptionalDouble.empty();
    }
    int reached = sorted.length - below(sorted, result);
    return OptionalDouble.of((double) (reached - (own != null && own >= result ? 1 : 0)) / peers);
  }

  /** How many of the sorted values are below. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean isBelow = sorted[middle] < value;
      low = isBelow ? middle + 1 : low;
      high = isBelow ? high : middle;
    }
    return low;
  }
}
