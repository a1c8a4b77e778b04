package no.fremgang.demo;

import static no.fremgang.observation.InputFile.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.fremgang.observation.InputFile;
import org.jspecify.annotations.Nullable;

/** What one seller did: opportunities with their counts and results, activity, days, targets. */
final class SellerRecords {
  /** Working days from January to December; July and December hold the holidays. */
  private static final int[] WORKING_DAYS = {20, 20, 21, 18, 18, 21, 18, 21, 22, 22, 20, 18};

  private static final double MEAN_WORKING_DAYS = 20;
  private static final double SELF_FOUND_SHARE = 0.15;
  private static final Map<String, Double> PER_DAY =
      new TreeMap<>(Map.of("call", 7.0, "email", 9.0, "meeting", 0.9, "digital_meeting", 0.7));

  /** The company began to sell in the first month: wins follow the leads by two months. */
  private static final double FIRST_QUARTER_TARGET = 0.5;

  private final CompanySpec spec;
  private final SellerProfile seller;
  private final int position;
  private final Map<InputFile, CsvFile> files;
  private final Dice dice;
  private final Map<YearMonth, Integer> days = new TreeMap<>();
  private final List<YearMonth> months;

  SellerRecords(
      CompanySpec spec, SellerProfile seller, int position, Map<InputFile, CsvFile> files) {
    this.spec = spec;
    this.seller = seller;
    this.position = position;
    this.files = files;
    this.dice = new Dice(spec.seed(), 2L * position);
    this.months = spec.monthsInOrder().stream().filter(seller::employedIn).toList();
    months.forEach(m -> days.put(m, availableDays(m)));
  }

  void writeSales() {
    List<DrawnOpportunity> opportunities = draw();
    to(OPPORTUNITIES, file -> writeOpportunities(opportunities, file));
    to(FUNNEL, file -> writeFunnel(opportunities, file));
    to(RESULTS, file -> writeResults(opportunities, file));
  }

  void writeEffort() {
    to(PRESENCE, file -> days.forEach((m, n) -> file.row(seller.id(), m, n)));
    to(ACTIVITIES, this::writeActivities);
    to(TARGETS, this::writeTargets);
  }

  private void to(InputFile wanted, Consumer<CsvFile> write) {
    @Nullable CsvFile file = files.get(wanted);
    if (file != null) {
      write.accept(file);
    }
  }

  private int availableDays(YearMonth month) {
    if (seller.absent().contains(month)) {
      return 0;
    }
    int full = WORKING_DAYS[month.getMonthValue() - 1] - dice.below(2);
    return (int) Math.rint(full * seller.workingShare());
  }

  private List<DrawnOpportunity> draw() {
    Pipeline pipeline = new Pipeline(seller, dice, spec.lastDay().toEpochDay());
    List<DrawnOpportunity> drawn = new ArrayList<>();
    for (YearMonth month : months) {
      double leads =
          spec.leadsPerMonth() * seller.region().leads() * days.get(month) / MEAN_WORKING_DAYS;
      Behaviour now = seller.behaviourOn(month.atDay(1).toEpochDay());
      double given = leads * (1 - SELF_FOUND_SHARE) * StrictMath.exp(now.shift(Trait.LEADS));
      double found = leads * SELF_FOUND_SHARE * StrictMath.exp(now.shift(Trait.SELF_FOUND));
      run(pipeline, month, dice.count(given), false, drawn);
      run(pipeline, month, dice.count(found), true, drawn);
    }
    return drawn;
  }

  private void run(
      Pipeline pipeline,
      YearMonth month,
      int leads,
      boolean selfFound,
      List<DrawnOpportunity> into) {
    for (int i = 0; i < leads; i++) {
      into.add(pipeline.run(workday(month), selfFound));
    }
  }

  /** Any Monday to Friday of the month on which the seller is employed. */
  private long workday(YearMonth month) {
    LocalDate first = seller.hiredOn().isAfter(month.atDay(1)) ? seller.hiredOn() : month.atDay(1);
    @Nullable LocalDate left = seller.leftOn();
    LocalDate last =
        left != null && left.isBefore(month.atEndOfMonth()) ? left : month.atEndOfMonth();
    int span = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    long day = first.toEpochDay() + dice.below(span);
    while (Math.floorMod(day + 3, 7L) >= 5) {
      day = first.toEpochDay() + dice.below(span);
    }
    return day;
  }

  private void writeOpportunities(List<DrawnOpportunity> opportunities, CsvFile file) {
    for (int i = 0; i < opportunities.size(); i++) {
      DrawnOpportunity o = opportunities.get(i);
      file.row(
          "O" + (position + 1) + "-" + (i + 1),
          seller.id(),
          o.source(),
          o.segment(),
          o.customerType(),
          o.channel(),
          o.competitor(),
          day(o.enteredOn()[0]),
          day(o.enteredOn()[1]),
          day(o.enteredOn()[2]),
          day(o.enteredOn()[3]),
          day(o.wonOn()),
          day(o.lostOn()),
          amount(o.amount()),
          amount(o.listAmount()),
          o.lostReason(),
          day(o.nextStepOn()),
          o.contacts(),
          o.budgetKnown(),
          o.decisionProcessKnown());
    }
  }

  private record Cohort(YearMonth month, int stage, String source) implements Comparable<Cohort> {
    private static final Comparator<Cohort> ORDER =
        Comparator.comparing(Cohort::month)
            .thenComparing(Cohort::stage)
            .thenComparing(Cohort::source);

    @Override
    public int compareTo(Cohort other) {
      return ORDER.compare(this, other);
    }
  }

  private void writeFunnel(List<DrawnOpportunity> opportunities, CsvFile file) {
    Map<Cohort, int[]> counts = new TreeMap<>();
    for (DrawnOpportunity o : opportunities) {
      for (int stage = 0; stage < Market.STAGES.size() && o.entered(stage); stage++) {
        YearMonth month = month(o.enteredOn()[stage]);
        Cohort cohort = new Cohort(month, stage, o.source());
        int[] count = counts.computeIfAbsent(cohort, c -> new int[2]);
        count[0]++;
        count[1] += o.advanced(stage) ? 1 : 0;
      }
    }
    counts.forEach(
        (c, n) ->
            file.row(seller.id(), c.month(), Market.STAGES.get(c.stage()), n[0], n[1], c.source()));
  }

  private void writeResults(List<DrawnOpportunity> opportunities, CsvFile file) {
    Map<YearMonth, long[]> results = new TreeMap<>();
    months.forEach(m -> results.put(m, new long[2]));
    for (DrawnOpportunity o : opportunities) {
      if (o.wonOn() != 0) {
        long[] result = Objects.requireNonNull(results.get(month(o.wonOn())));
        result[0]++;
        result[1] += o.amount();
      }
    }
    results.forEach((m, r) -> file.row(seller.id(), m, r[0], r[1]));
  }

  private void writeActivities(CsvFile file) {
    double natural = 1 + 0.02 * Math.max(-2, Math.min(2, dice.spread()));
    days.forEach(
        (month, available) -> {
          Behaviour now = seller.behaviourOn(month.atDay(1).toEpochDay());
          double factor = natural * StrictMath.exp(now.shift(Trait.ACTIVITY)) * available;
          PER_DAY.forEach(
              (activity, rate) ->
                  file.row(seller.id(), month, activity, dice.count(rate * factor)));
        });
  }

  private void writeTargets(CsvFile file) {
    Map<String, Double> byQuarter = new TreeMap<>();
    for (YearMonth month : months) {
      double start =
          spec.monthsInOrder().indexOf(month) < 3 && spec.months() >= 12 ? FIRST_QUARTER_TARGET : 1;
      double target =
          seller.region().potentialPerSeller()
              * CompanySpec.TARGETED_PENETRATION
              * Market.dealSizeOfSellers(seller.segment())
              * seller.targetFactor()
              * start;
      byQuarter.merge(quarter(month), target, Double::sum);
    }
    byQuarter.forEach(
        (q, t) -> file.row(seller.id(), q, "revenue", Math.round(t / 10_000) * 10_000));
  }

  static String quarter(YearMonth month) {
    return month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3;
  }

  private static String day(long epochDay) {
    return epochDay == 0 ? "" : LocalDate.ofEpochDay(epochDay).toString();
  }

  private static String amount(long kroner) {
    return kroner == 0 ? "" : Long.toString(kroner);
  }

  private static YearMonth month(long epochDay) {
    return YearMonth.from(LocalDate.ofEpochDay(epochDay));
  }
}
