package no.fremgang.gap;

import java.time.LocalDate;
import java.util.Optional;
import no.fremgang.core.Money;
import no.fremgang.gap.SellerLevels.Level;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;

/**
 * What a deal counts in the unit of the measure.
 *
 * @param mean of a deal; its relative variance is that of the mean, not of a single deal
 * @param spread variance of a single deal over the square of the mean, 0 where all count the same
 */
record DealValue(Level mean, double spread) {
  /** Every deal counts 1. */
  static final DealValue ONE = new DealValue(new Level(1, 0), 0);

  DealValue withMean(Level other) {
    return new DealValue(other, spread);
  }

  /** Over the won opportunities of all sellers; empty where none has an amount. */
  static Optional<DealValue> ofCompany(Observations observations, LocalDate asOf) {
    double[] sums = new double[3];
    for (Seller seller : observations.sellers()) {
      for (Opportunity opportunity : observations.of(seller.id()).opportunities()) {
        if (opportunity.wonOn().filter(day -> !day.isAfter(asOf)).isPresent()) {
          opportunity.amount().map(Money::toDouble).filter(a -> a > 0).ifPresent(a -> add(sums, a));
        }
      }
    }
    return sums[0] == 0 ? Optional.empty() : Optional.of(of(sums));
  }

  private static void add(double[] sums, double amount) {
    sums[0]++;
    sums[1] += amount;
    sums[2] += amount * amount;
  }

  private static DealValue of(double[] sums) {
    double mean = sums[1] / sums[0];
    double spread = Math.max(0, sums[2] / sums[0] / (mean * mean) - 1);
    return new DealValue(new Level(mean, spread / sums[0]), spread);
  }
}
