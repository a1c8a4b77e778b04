package no.fremgang.gap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;

/**
 * How long cases stay in each stage, over the whole company: days until those that advance do so,
 * and days until the others are closed. Only cases at least as old as the stage's maturity count,
 * as for the conversions. Longer than {@link #LONGEST} days counts as never.
 */
final class StageTimes {
  static final int LONGEST = 400;

  private final SalesProcess process;
  private final LocalDate asOf;
  private final long[][] advancedAfter;
  private final long[][] closedAfter;
  private final long[] advanced;
  private final long[] stayed;
  private final StageVisits visits;
  private final double[][] advancingLater;
  private final double[][] openAfter;

  StageTimes(Observations observations, SalesProcess process, LocalDate asOf) {
    int stages = process.stages().size();
    this.process = process;
    this.asOf = asOf;
    this.advancedAfter = new long[stages][LONGEST + 1];
    this.closedAfter = new long[stages][LONGEST + 1];
    this.advanced = new long[stages];
    this.stayed = new long[stages];
    this.visits = new StageVisits(stages);
    for (Seller seller : observations.sellers()) {
      observations.of(seller.id()).opportunities().forEach(this::add);
    }
    this.advancingLater = new double[stages][];
    this.openAfter = new double[stages][];
    for (int stage = 0; stage < stages; stage++) {
      advancingLater[stage] = left(advancedAfter[stage], advanced[stage], 0);
      openAfter[stage] = left(closedAfter[stage], stayed[stage], 1);
    }
  }

  private void add(Opportunity opportunity) {
    visits.add(
        stage -> known(opportunity.enteredOn(stage)).isPresent(),
        known(opportunity.wonOn()).isPresent());
    for (int stage = 0; stage < advanced.length; stage++) {
      Optional<LocalDate> entered = known(opportunity.enteredOn(stage));
      if (entered.isPresent() && isMature(stage, entered.get())) {
        add(stage, entered.get(), opportunity);
      }
    }
  }

  private boolean isMature(int stage, LocalDate entered) {
    return ChronoUnit.DAYS.between(entered, asOf) >= process.stages().get(stage).maturityDays();
  }

  private void add(int stage, LocalDate entered, Opportunity opportunity) {
    Optional<LocalDate> next = advancedOn(stage, opportunity);
    if (next.isPresent()) {
      advanced[stage]++;
      count(advancedAfter[stage], entered, next.get());
    } else {
      stayed[stage]++;
      known(opportunity.lostOn()).ifPresent(day -> count(closedAfter[stage], entered, day));
    }
  }

  private static void count(long[] after, LocalDate from, LocalDate to) {
    long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
    if (days <= LONGEST) {
      after[(int) days]++;
    }
  }

  private Optional<LocalDate> advancedOn(int stage, Opportunity opportunity) {
    for (int later = stage + 1; later < advanced.length; later++) {
      Optional<LocalDate> day = known(opportunity.enteredOn(later));
      if (day.isPresent()) {
        return day;
      }
    }
    return known(opportunity.wonOn());
  }

  private Optional<LocalDate> known(Optional<LocalDate> day) {
    return day.filter(d -> !d.isAfter(asOf));
  }

  StageVisits visits() {
    return visits;
  }

  /** Mature cases of the stage, advanced or not. */
  long cases(int stage) {
    return advanced[stage] + stayed[stage];
  }

  /** Of the mature cases of the stage, how many advanced, 0..1; 0 without cases. */
  double conversion(int stage) {
    return cases(stage) == 0 ? 0 : (double) advanced[stage] / cases(stage);
  }

  /** Of the cases that advance, the share that does so after exactly so many days. */
  double advancingAfter(int stage, int days) {
    return days > LONGEST || advanced[stage] == 0
        ? 0
        : (double) advancedAfter[stage][days] / advanced[stage];
  }

  /** Of the cases that advance, the share that takes longer than so many days. */
  double advancingLater(int stage, int days) {
    return days >= LONGEST ? 0 : advancingLater[stage][days];
  }

  /** Of the cases that do not advance, the share still open after so many days; 1 if none known. */
  private double openAfter(int stage, int days) {
    return openAfter[stage][Math.min(days, LONGEST)];
  }

  /** Share of all the cases left after each number of days; {@code ofNone} without cases. */
  private static double[] left(long[] gone, long all, double ofNone) {
    double[] left = new double[gone.length];
    long sum = 0;
    for (int day = 0; day < gone.length; day++) {
      sum += gone[day];
      left[day] = all == 0 ? ofNone : (double) (all - sum) / all;
    }
    return left;
  }

  /**
   * Probability that a case still open in the stage after so many days advances (Bayes): of all
   * that enter, {@code share} advance. 0 where no case has taken that long.
   */
  double stillAdvancing(int stage, int days, double share) {
    double advancing = share * advancingLater(stage, days);
    double staying = (1 - share) * openAfter(stage, days);
    return advancing > 0 ? advancing / (advancing + staying) : 0;
  }
}
