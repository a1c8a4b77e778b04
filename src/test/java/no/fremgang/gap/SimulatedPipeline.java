package no.fremgang.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;

/** A company of single cases from a fixed seed, with what comes of each after the as-of day. */
final class SimulatedPipeline {
  static final Catalogue CATALOGUE = TestCatalogue.catalogue();
  static final List<String> STAGES = List.of("lead", "contact", "meeting", "proposal");
  private static final int MEETING = 2;
  private static final double[] RATES = {0.7, 0.55, 0.55, 0.35};
  private static final int[] MEAN_DAYS = {5, 12, 12, 22};
  private static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static final Comparator<Period> ORDER = Comparator.comparing(Period::first);

  private final SplittableRandom random;
  private final Map<String, Map<Period, Money>> revenue = new TreeMap<>();
  private final Map<String, Map<Period, Money>> deals = new TreeMap<>();

  SimulatedPipeline(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static String id(int seller) {
    return "S%03d".formatted(seller);
  }

  /** What the seller came to in the period, in the end. */
  Money result(String measure, int seller, Period period) {
    return (measure.equals("deals") ? deals : revenue)
        .getOrDefault(id(seller), Map.of())
        .getOrDefault(period, Money.ZERO);
  }

  /** The last seller turns few meetings into proposals; the others differ a little all over. */
  Observations observations(int sellers) {
    return observations(sellers, new ObservationsBuilder(DataSetSchema.of(CATALOGUE)), false);
  }

  /** The same cases, and a revenue target for everybody. */
  Observations withTargets(int sellers) {
    return observations(sellers, new ObservationsBuilder(DataSetSchema.of(CATALOGUE)), true);
  }

  private Observations observations(int sellers, ObservationsBuilder builder, boolean targets) {
    for (int s = 0; s < sellers; s++) {
      builder.seller(id(s), "T1", "R", LocalDate.of(2020, 1, 1));
      if (targets) {
        builder.target(id(s), Period.parse("2026-Q3"), "revenue", 300_000);
      }
      double skill = 0.25 * random.nextGaussian();
      double leadsPerDay = 0.8 * Math.exp(0.2 * random.nextGaussian());
      int number = 0;
      for (LocalDate day = BEGIN; !day.isAfter(END); day = day.plusDays(1)) {
        for (int i = poisson(leadsPerDay); i > 0; i--) {
          builder.opportunity(drawn(id(s), id(s) + "-" + number++, day, skill, s == sellers - 1));
        }
      }
    }
    return builder.build();
  }

  private OpportunityDraft drawn(
      String seller, String id, LocalDate day, double skill, boolean planted) {
    OpportunityDraft draft = OpportunityDraft.of(id, seller);
    LocalDate entered = day;
    for (int stage = 0; stage < STAGES.size(); stage++) {
      draft.entered(STAGES.get(stage), entered);
      double odds = RATES[stage] / (1 - RATES[stage]) * Math.exp(skill);
      odds *= planted && stage == MEETING ? 0.25 : 1;
      boolean advances = random.nextDouble() < odds / (1 + odds);
      entered = entered.plusDays(1 + (long) (-Math.log(random.nextDouble()) * MEAN_DAYS[stage]));
      if (!advances) {
        return draft.lost(entered, "price");
      }
    }
    Money amount = Money.of(40_000 * Math.exp(0.5 * random.nextGaussian()));
    count(seller, entered, amount);
    return draft.won(entered).amount(amount);
  }

  private void count(String seller, LocalDate won, Money amount) {
    Period quarter = Period.parse(won.getYear() + "-Q" + (won.getMonthValue() + 2) / 3);
    revenue.computeIfAbsent(seller, s -> new TreeMap<>(ORDER)).merge(quarter, amount, Money::plus);
    deals
        .computeIfAbsent(seller, s -> new TreeMap<>(ORDER))
        .merge(quarter, Money.of(1.0), Money::plus);
  }

  private int poisson(double mean) {
    int count = 0;
    for (double product = random.nextDouble(); product > Math.exp(-mean); count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
