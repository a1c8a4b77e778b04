package no.fremgang.expectation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Period;
import no.fremgang.factor.Window;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;

/** A company of funnel counts with known truth, from a fixed seed. */
final class SimulatedCompany {
  static final Window WINDOW = new Window(Period.parse("2026-Q3"), LocalDate.parse("2026-10-01"));
  static final Catalogue CATALOGUE = TestCatalogue.catalogue();
  private static final List<String> STAGES = List.of("lead", "contact", "meeting", "proposal");
  private static final double[] RATES = {0.7, 0.55, 0.55, 0.35};

  private final SplittableRandom random;
  private final double sellerSd;

  /** Seller's effects on the log-odds per stage. */
  final Map<String, double[]> truth = new TreeMap<>();

  SimulatedCompany(long seed, double sellerSd) {
    this.random = new SplittableRandom(seed);
    this.sellerSd = sellerSd;
  }

  static String id(int seller) {
    return "S%03d".formatted(seller);
  }

  static ObservationsBuilder builder() {
    return new ObservationsBuilder(DataSetSchema.of(CATALOGUE));
  }

  /**
   * @param planted effect on the log-odds of meeting → proposal for the first {@code gaps} sellers
   */
  Observations observations(int sellers, int gaps, double planted) {
    ObservationsBuilder builder = builder();
    for (int s = 0; s < sellers; s++) {
      builder.seller(id(s), "T" + s % 6, "R" + s % 3, LocalDate.of(2020, 1, 1));
      double[] effects = new double[STAGES.size()];
      for (int stage = 0; stage < effects.length; stage++) {
        effects[stage] = sellerSd * random.nextGaussian();
      }
      effects[2] += s < gaps ? planted : 0;
      truth.put(id(s), effects);
      addMonths(builder, s, effects);
    }
    return builder.build();
  }

  private void addMonths(ObservationsBuilder builder, int s, double[] effects) {
    YearMonth last = YearMonth.of(2026, 9);
    for (int back = 0; back < 12; back++) {
      long entered = 30 + random.nextInt(20);
      for (int stage = 0; stage < STAGES.size(); stage++) {
        long advanced = draw(entered, rate(stage, s, effects[stage]));
        builder.funnel(id(s), last.minusMonths(back), STAGES.get(stage), entered, advanced);
        entered = advanced;
      }
    }
  }

  static double rate(int stage, int s, double effect) {
    double region = 0.3 * (s % 3 - 1);
    return Family.BINOMIAL.mean(Family.BINOMIAL.link(RATES[stage]) + region + effect);
  }

  private long draw(long n, double p) {
    long k = 0;
    for (int i = 0; i < n; i++) {
      k += random.nextDouble() < p ? 1 : 0;
    }
    return k;
  }
}
