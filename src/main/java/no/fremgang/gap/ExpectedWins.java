package no.fremgang.gap;

import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.gap.SellerLevels.Level;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Adds up what one period may still bring: the mean, the chance in single cases, and what comes of
 * not knowing the seller's levels exactly (delta method: each level shifts all cases that pass it
 * at once). The interval is that of a gamma distribution with this mean and variance; it starts at
 * nothing where nothing at all is at least as probable as the tail, and reaches to the mean where
 * wins are so rare that it would end before.
 */
final class ExpectedWins {
  private static final double TAIL = 0.05;

  private final DealValue value;
  private final Level[] conversions;
  private final StageVisits visits;
  private final double[] passing;
  private double open;
  private double coming;
  private double valued;
  private double chance;
  private double nothing;

  /**
   * @param conversions the seller's, stage by stage
   */
  ExpectedWins(DealValue value, Level[] conversions, StageVisits visits) {
    this.value = value;
    this.conversions = conversions;
    this.visits = visits;
    this.passing = new double[conversions.length];
  }

  /**
   * One open case.
   *
   * @param advancing probability that it leaves its stage onward
   * @param inTime probability that a win falls in the period
   * @param amount what it is worth, negative where that is not known
   */
  void open(int stage, double advancing, double inTime, double amount) {
    double wins = Math.min(1, advancing * onward(stage + 1) * inTime);
    boolean own = amount >= 0;
    double worth = own ? amount : value.mean().value();
    double spread = own ? 0 : value.spread();
    double mean = wins * worth;
    open += mean;
    valued += own ? 0 : mean;
    chance += mean * worth * (1 + spread - wins);
    nothing += Math.log1p(-Math.min(wins, 1 - 1e-9));
    double share = conversions[stage].value();
    passing[stage] += share < 1 ? mean * (1 - advancing) / (1 - share) : 0;
    passed(stage + 1, mean);
  }

  /**
   * Cases yet to come into the stage.
   *
   * @param cases how many of them would be won in the period if all that enter were won
   */
  void coming(int stage, Level cases) {
    double wins = cases.value() * conversions[stage].value() * onward(stage + 1);
    double mean = wins * value.mean().value();
    coming += mean;
    valued += mean;
    chance += mean * value.mean().value() * (1 + value.spread());
    chance += cases.relativeVariance() * mean * mean;
    nothing -= wins;
    passing[stage] += mean;
    passed(stage + 1, mean);
  }

  private double onward(int from) {
    double product = 1;
    for (int stage = from; stage < conversions.length; stage++) {
      product *= passes(stage);
    }
    return product;
  }

  /**
   * Of the cases that come from an earlier stage: the stage left out, or entered and left onward.
   */
  private double passes(int stage) {
    double visited = visits.share(stage);
    return 1 - visited * (1 - conversions[stage].value());
  }

  /** What moves with each conversion: a case that may leave the stage out moves less with it. */
  private void passed(int from, double mean) {
    for (int stage = from; stage < passing.length; stage++) {
      double entering = visits.share(stage) * conversions[stage].value();
      passing[stage] += entering > 0 ? mean * entering / passes(stage) : 0;
    }
  }

  private double variance() {
    double variance = chance + value.mean().relativeVariance() * valued * valued;
    for (int stage = 0; stage < passing.length; stage++) {
      variance += conversions[stage].relativeVariance() * passing[stage] * passing[stage];
    }
    return variance;
  }

  Forecast.OfPeriod with(Period period, Money reached, boolean whole) {
    Money fromOpen = Money.of(open);
    Money fromNew = Money.of(coming);
    Money more = fromOpen.plus(fromNew);
    return new Forecast.OfPeriod(
        period,
        reached,
        fromOpen,
        fromNew,
        reached.plus(more),
        reached.plus(Money.of(low(more.toDouble(), whole))),
        reached.plus(Money.of(high(more.toDouble(), whole))));
  }

  private double low(double mean, boolean whole) {
    double low = quantile(TAIL);
    return whole ? Math.min(Math.rint(low), Math.floor(mean)) : Math.min(low, mean);
  }

  private double high(double mean, boolean whole) {
    double high = quantile(1 - TAIL);
    return whole ? Math.max(Math.rint(high), Math.ceil(mean)) : Math.max(high, mean);
  }

  private double quantile(double probability) {
    double mean = open + coming;
    double variance = variance();
    if (mean <= 0 || Math.exp(nothing) >= probability) {
      return 0;
    }
    return variance <= 0
        ? mean
        : GammaDistribution.of(mean * mean / variance, variance / mean)
            .inverseCumulativeProbability(probability);
  }
}
