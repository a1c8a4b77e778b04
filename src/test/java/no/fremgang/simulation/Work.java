package no.fremgang.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import no.fremgang.simulation.Circumstances.Kind;
import no.fremgang.simulation.Organisation.Level;

/** A year of one seller's work. */
final class Work {
  private static final double FULL_TIME = 20;
  private static final double DECAY = 0.7;
  private static final int[] MEAN_DAYS = {4, 8, 12, 24};
  private static final int[] MATURITY_DAYS = {14, 21, 30, 60};
  private static final double SIZE = 100_000;
  private static final double SIZE_SD = 0.4;
  private static final double PER_DAY = 15;
  private static final double PRICE_KEPT = 0.92;
  private static final double PRICE_SD = 0.04;
  private static final double CYCLE_SD = 0.35;

  private final Setting setting;
  private final Person person;
  private final Circumstances circumstances;
  private final SplittableRandom random;
  private final double[] weight = new double[4];
  private final double[] own = new double[4];
  private final double[] average = new double[4];

  Work(Setting setting, Person person, Circumstances circumstances, SplittableRandom random) {
    this.setting = setting;
    this.person = person;
    this.circumstances = circumstances;
    this.random = random;
  }

  /** Lets the year go by, writes it down, and says what the truth was. */
  Map<String, Level> record(Ledger ledger) {
    for (int back = Organisation.MONTHS - 1; back >= 0; back--) {
      YearMonth month = Organisation.LAST.minusMonths(back);
      if (!person.hiredOn.isAfter(month.atEndOfMonth())) {
        work(month, ledger);
      }
    }
    ledger.close(person, target());
    return truth();
  }

  private void work(YearMonth month, Ledger ledger) {
    double days = person.away.contains(month) ? 0 : Math.rint(FULL_TIME * person.position);
    double regionLeads = circumstances.leads(person.region);
    double swing = Math.exp(setting.monthSd() * random.nextGaussian());
    long leads = poisson(setting.leads() * person.leads * regionLeads * swing * days / FULL_TIME);
    ledger.month(person, month, days, poisson(PER_DAY * person.activity * days));
    for (long i = 0; i < leads; i++) {
      ledger.add(person, opportunity(month));
    }
  }

  /** One opportunity; days are null where it has not come to. */
  Opportunity opportunity(YearMonth month) {
    Kind kind = Circumstances.draw(person, random);
    LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    double weightOfCase = Math.pow(DECAY, block(month));
    Opportunity opportunity = new Opportunity(kind.context());
    for (int stage = 0; stage < MEAN_DAYS.length; stage++) {
      opportunity.entered[stage] = day;
      double base =
          logit(setting.rates().get(stage)) + circumstances.shift(person.region, kind, stage);
      double chance = share(base + person.skill[stage]);
      double counted = weightOfCase * seen(stage, day);
      weight[stage] += counts(stage, day) ? weightOfCase : 0;
      own[stage] += counts(stage, day) ? counted * chance : 0;
      average[stage] += counts(stage, day) ? counted * share(base) : 0;
      boolean advances = random.nextDouble() < chance;
      day = day.plusDays(1 + Math.round(2 * MEAN_DAYS[stage] * person.pace * random.nextDouble()));
      if (day.isAfter(Organisation.AS_OF.minusDays(1))) {
        return opportunity;
      }
      if (!advances) {
        opportunity.lost = day;
        return opportunity;
      }
    }
    opportunity.won = day;
    double list = size() * Math.exp(SIZE_SD * random.nextGaussian());
    opportunity.list = Math.round(list);
    double kept = Math.min(1, person.priceKept + PRICE_SD * random.nextGaussian());
    opportunity.amount = Math.round(list * kept);
    return opportunity;
  }

  /** Whether a case of the day is old enough to count, in the way the company keeps its records. */
  private boolean counts(int stage, LocalDate day) {
    LocalDate dated = setting.cases() ? day : YearMonth.from(day).atDay(15);
    return !dated.plusDays(MATURITY_DAYS[stage]).isAfter(Organisation.AS_OF);
  }

  /** Share of the cases that go on which had done so when the books were closed. */
  private double seen(int stage, LocalDate day) {
    double days = day.until(Organisation.AS_OF, java.time.temporal.ChronoUnit.DAYS) - 1.5;
    return Math.max(0, Math.min(1, days / (2 * MEAN_DAYS[stage] * person.pace)));
  }

  private double size() {
    return SIZE * person.dealSize * circumstances.dealSize(person.region);
  }

  /** Quarters before the judged one. */
  private static int block(YearMonth month) {
    return (int) month.until(Organisation.LAST, java.time.temporal.ChronoUnit.MONTHS) / 3;
  }

  private Map<String, Level> truth() {
    Map<String, Level> truth = new TreeMap<>();
    for (int stage = 0; stage < weight.length; stage++) {
      if (weight[stage] > 0) {
        Level level = Level.ofShare(average[stage] / weight[stage], own[stage] / weight[stage]);
        truth.put(Skill.CONVERSIONS.get(stage), level);
      }
    }
    double active = PER_DAY * person.activity;
    truth.put(
        "activity_per_day", new Level(PER_DAY, active, Math.sqrt(PER_DAY), Math.sqrt(active)));
    truth.put("price_kept", new Level(PRICE_KEPT, person.priceKept, PRICE_SD, PRICE_SD));
    // Days are log-normal enough: the distance of logarithms against their spread.
    truth.put("cycle_days", new Level(0, Math.log(person.pace), CYCLE_SD, CYCLE_SD));
    return truth;
  }

  /** What an average seller reaches in an average region in a quarter, and a tenth more. */
  private double target() {
    double chain = setting.leads() * 3 * SIZE * PRICE_KEPT * 1.1;
    for (double rate : setting.rates()) {
      chain *= rate;
    }
    return chain * person.target;
  }

  private long poisson(double mean) {
    if (mean > 60) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    long count = 0;
    for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
