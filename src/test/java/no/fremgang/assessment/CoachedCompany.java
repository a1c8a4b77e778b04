package no.fremgang.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;
import no.fremgang.observation.Context;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.ObservationsBuilder;

/**
 * A made-up company over five quarters in which the sellers who look low after the fourth are
 * coached. What coaching does is planted, so it is known.
 */
final class CoachedCompany {
  static final String FACTOR = "meeting_to_proposal";
  private static final RunningPack PACK = RunningPack.of(RunningPack.product());
  private static final DataSetSchema SCHEMA = DataSetSchema.of(PACK.pack().catalogue());
  private static final Period BEFORE = Period.parse("2026-Q3");
  private static final LocalDate PLANNED = LocalDate.of(2026, 10, 1);
  private static final LocalDate FOLLOWED_UP = LocalDate.of(2027, 2, 20);
  private static final YearMonth FIRST = YearMonth.of(2025, 10);
  private static final int QUARTERS = 5;
  private static final int COACHED_AT_MOST = 8;
  private static final Set<Verdict> LOW = Set.of(Verdict.SHOWN_GAP, Verdict.INDICATED_GAP);
  private static final double BASE = -0.4;
  private static final List<String> SOURCES = List.of("website", "referral", "campaign");
  private static final double[] OF_SOURCE = {0, 0.7, -0.7};

  /**
   * All effects on the log-odds.
   *
   * @param meetings of a seller in a month, on average
   * @param spread of sellers who are alike
   * @param gaps share of sellers with a gap of 1
   * @param drift of levels from quarter to quarter, by themselves
   * @param season of the quarter after the plan
   * @param mix how far each seller's sources differ from quarter to quarter, 0 to 1
   * @param planted what coaching does
   */
  record World(
      double meetings,
      double spread,
      double gaps,
      double drift,
      double season,
      double mix,
      double planted) {
    World with(double otherMeetings, double otherPlanted) {
      return new World(otherMeetings, spread, gaps, drift, season, mix, otherPlanted);
    }
  }

  /**
   * @param truth what coaching did to the share of proposals
   */
  record Outcome(PlanEffect effect, double truth) {}

  private final World world;
  private final SplittableRandom random;
  private final int sellers;
  private final double[] level;
  private final double[][] later;
  private final Map<String, long[]> firstYear = new HashMap<>();

  CoachedCompany(World world, int sellers, long seed) {
    this.world = world;
    this.random = new SplittableRandom(seed);
    this.sellers = sellers;
    this.level = new double[sellers];
    this.later = new double[sellers][];
  }

  /** Of those the product names low after four quarters; the lowest first, at most eight. */
  List<Outcome> followedUp() {
    for (int s = 0; s < sellers; s++) {
      level[s] = BASE + world.spread() * random.nextGaussian();
      level[s] -= random.nextDouble() < world.gaps() ? 1 : 0;
    }
    ObservationsBuilder year = hired();
    for (int quarter = 0; quarter < QUARTERS - 1; quarter++) {
      work(year, quarter, Set.of());
    }
    Assessments assessments = new Assessments();
    Assessment plan = assessments.of(new DataSet("d0", year.build()), PACK, BEFORE, PLANNED);
    Set<String> coached = low(plan);
    ObservationsBuilder all = hired();
    firstYear.forEach((key, count) -> row(all, key, count));
    work(all, QUARTERS - 1, coached);
    DataSet data = new DataSet("d1", all.build());
    Effects effects = new Effects(assessments, (factor, first, last) -> coached);
    EffectRun run = effects.run(data, PACK, FOLLOWED_UP);
    return coached.stream()
        .map(
            id ->
                new Outcome(
                    run.of(
                        new EffectRun.Coached(id, BEFORE, PLANNED),
                        new PlanGoal("needs-analysis", FACTOR)),
                    truth(id)))
        .toList();
  }

  private Set<String> low(Assessment plan) {
    Map<String, Double> low = new HashMap<>();
    for (int s = 0; s < sellers; s++) {
      String id = id(s);
      FactorFinding found = plan.findings(new SellerId(id)).factors().get(FACTOR);
      if (found != null && LOW.contains(found.verdict())) {
        low.put(id, found.estimate() / found.expected());
      }
    }
    return new TreeSet<>(
        low.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .limit(COACHED_AT_MOST)
            .map(Map.Entry::getKey)
            .toList());
  }

  private double truth(String id) {
    double[] of = later[Integer.parseInt(id.substring(1))];
    return of[1] - of[0];
  }

  private static String id(int seller) {
    return "S%03d".formatted(seller);
  }

  private ObservationsBuilder hired() {
    ObservationsBuilder builder = new ObservationsBuilder(SCHEMA);
    for (int s = 0; s < sellers; s++) {
      builder.seller(id(s), "T" + s % 5, "R" + s % 3, LocalDate.of(2019, 1, 1));
    }
    return builder;
  }

  private void work(ObservationsBuilder builder, int quarter, Set<String> coached) {
    boolean after = quarter == QUARTERS - 1;
    double season = after ? world.season() : 0;
    for (int s = 0; s < sellers; s++) {
      level[s] += world.drift() * random.nextGaussian();
      double[] mix = mix();
      double effect = coached.contains(id(s)) ? world.planted() : 0;
      later[s] =
          new double[] {share(mix, level[s] + season), share(mix, level[s] + season + effect)};
      for (int month = 0; month < 3; month++) {
        for (int source = 0; source < mix.length; source++) {
          String key = id(s) + " " + FIRST.plusMonths(3L * quarter + month) + " " + source;
          double chance = share(level[s] + season + effect + OF_SOURCE[source]);
          long[] count = meetings(world.meetings() * mix[source], () -> chance);
          row(builder, key, count);
          if (!after) {
            firstYear.put(key, count);
          }
        }
      }
    }
  }

  private double[] mix() {
    double[] mix = new double[OF_SOURCE.length];
    double sum = 0;
    for (int i = 0; i < mix.length; i++) {
      mix[i] = 1 - world.mix() + 3 * world.mix() * random.nextDouble();
      sum += mix[i];
    }
    for (int i = 0; i < mix.length; i++) {
      mix[i] /= sum;
    }
    return mix;
  }

  private long[] meetings(double mean, DoubleSupplier chance) {
    long[] count = new long[2];
    for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
      count[0]++;
      count[1] += random.nextDouble() < chance.getAsDouble() ? 1 : 0;
    }
    return count;
  }

  private static void row(ObservationsBuilder builder, String key, long[] count) {
    String[] parts = key.split(" ");
    builder.funnel(
        parts[0],
        YearMonth.parse(parts[1]),
        "meeting",
        count[0],
        count[1],
        new Context(SOURCES.get(Integer.parseInt(parts[2])), "", "", "", ""));
  }

  private static double share(double[] mix, double logOdds) {
    double share = 0;
    for (int i = 0; i < mix.length; i++) {
      share += mix[i] * share(logOdds + OF_SOURCE[i]);
    }
    return share;
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
