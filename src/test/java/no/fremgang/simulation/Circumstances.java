package no.fremgang.simulation;

import java.util.List;
import java.util.SplittableRandom;
import no.fremgang.observation.Context;

/** What regions and kinds of cases do to everyone's results; drawn once for a company. */
final class Circumstances {
  static final List<String> SOURCES = List.of("website", "referral", "campaign");
  static final List<String> SEGMENTS = List.of("small", "large");
  static final List<String> CUSTOMERS = List.of("new", "existing");
  private static final double POOR = 0.55;
  private static final double GOOD_CASES = 0.6;

  private final double[][] ofRegion = new double[4][4];
  private final double[][] ofSource = new double[SOURCES.size()][4];
  private final double[][] ofSegment = new double[SEGMENTS.size()][4];
  private final double[][] ofCustomer = new double[CUSTOMERS.size()][4];
  private final double[] potential = {1, 1, 1, 1};
  private final double[] leads = {1, 1, 1, 1};
  private final double[] dealSize = {1, 1, 1, 1};

  Circumstances(Setting setting, Scenario scenario, SplittableRandom random) {
    fill(ofRegion, setting.regionSd(), random);
    fill(ofSource, setting.sourceSd(), random);
    fill(ofSegment, setting.sourceSd(), random);
    fill(ofCustomer, setting.sourceSd(), random);
    if (scenario == Scenario.TERRITORY) {
      potential[0] = POOR;
      leads[0] = 0.8;
      dealSize[0] = 0.85;
      ofRegion[0] = new double[] {-0.1, -0.2, -0.2, -0.3};
    }
    if (scenario == Scenario.ASSIGNMENT) {
      ofSegment[0] = new double[] {GOOD_CASES, GOOD_CASES, GOOD_CASES, GOOD_CASES};
      ofSegment[1] = new double[4];
    }
  }

  private static void fill(double[][] effects, double sd, SplittableRandom random) {
    for (double[] effect : effects) {
      for (int stage = 0; stage < effect.length; stage++) {
        effect[stage] = sd * random.nextGaussian();
      }
    }
  }

  double potential(int region) {
    return potential[region];
  }

  double leads(int region) {
    return leads[region];
  }

  double dealSize(int region) {
    return dealSize[region];
  }

  /** A kind of case by position. */
  record Kind(int source, int segment, int customer) {
    Context context() {
      return new Context(
          SOURCES.get(source), SEGMENTS.get(segment), CUSTOMERS.get(customer), "", "");
    }
  }

  static Kind draw(Person person, SplittableRandom random) {
    return new Kind(
        random.nextInt(SOURCES.size()),
        random.nextDouble() < person.goodCases ? 0 : 1,
        random.nextInt(CUSTOMERS.size()));
  }

  /** Log-odds by which the case is easier at the stage. */
  double shift(int region, Kind kind, int stage) {
    return ofRegion[region][stage]
        + ofSource[kind.source()][stage]
        + ofSegment[kind.segment()][stage]
        + ofCustomer[kind.customer()][stage];
  }
}
