package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import no.fremgang.factor.MeasurementParameters.Assignments;
import org.junit.jupiter.api.Test;

/** Good sellers are given the good segment: does the segment take the credit? */
class AssignmentTest {
  private static final int SELLERS = 100;
  private static final double TRUE_DIFFERENCE = 1;
  private static final Assignments USUAL = new Assignments(0.5, 0.01, 0.1 / 3);

  static Cells cells(long seed, int cases, double assigned) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] start = new int[SELLERS + 1];
    int[][] coefficient = new int[1][2 * SELLERS];
    double[] n = new double[2 * SELLERS];
    double[] k = new double[2 * SELLERS];
    for (int s = 0; s < SELLERS; s++) {
      start[s + 1] = 2 * s + 2;
      double effect = 0.4 * random.nextGaussian();
      double easyShare = effect > 0 ? 0.5 + assigned : 0.5 - assigned;
      for (int segment = 0; segment < 2; segment++) {
        int cell = 2 * s + segment;
        coefficient[0][cell] = 1 + segment;
        n[cell] = Math.round(cases * (segment == 0 ? easyShare : 1 - easyShare));
        double eta = (segment == 0 ? 0.5 : -0.5) * TRUE_DIFFERENCE + effect;
        for (int i = 0; i < n[cell]; i++) {
          k[cell] += random.nextDouble() < Family.BINOMIAL.mean(eta) ? 1 : 0;
        }
      }
    }
    return new Cells(
        start,
        coefficient,
        n,
        k,
        OpenCases.NONE,
        List.of(new Cells.Dimension("segment", 1, 2, false)));
  }

  /** Difference of the two segments as the model takes it. */
  private static double difference(Cells cells) {
    MixedFit fit = MixedModel.fit(Family.BINOMIAL, cells, 1, 0.5);
    return fit.cells.context(0, fit.context) - fit.cells.context(1, fit.context);
  }

  private static double mean(int cases, double assigned, boolean separated) {
    double sum = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Cells cells = cells(seed, cases, assigned);
      sum += difference(separated ? Assignment.separated(Family.BINOMIAL, cells, 1, USUAL) : cells);
    }
    return sum / 20;
  }

  @Test
  void theSegmentDoesNotTakeTheCreditOfTheSellersItIsGivenTo() {
    assertThat(mean(40, 0.35, false)).isGreaterThan(1.2);
    assertThat(mean(40, 0.35, true)).isBetween(0.95, 1.05);
  }

  @Test
  void staysWithThePooledEstimateWhereSegmentsAreGivenByChance() {
    Cells cells = cells(1, 80, 0);
    assertThat(Assignment.separated(Family.BINOMIAL, cells, 1, USUAL)).isSameAs(cells);
  }

  @Test
  void leavesACircumstanceThatDoesNotVaryWithinSellers() {
    Cells cells =
        ReferenceTable.read("rates-cells.csv").cells("days", "events", OpenCases.NONE, "region");
    assertThat(Assignment.separated(Family.POISSON, cells, 1, USUAL)).isSameAs(cells);
  }

  @Test
  void goesByTheNumbersOfThePack() {
    Cells cells = cells(1, 40, 0.35);
    assertThat(separated(cells, USUAL)).isNotSameAs(cells);
    assertThat(separated(cells, new Assignments(1.1, 0.01, 0.1 / 3))).isSameAs(cells);
    assertThat(separated(cells, new Assignments(0.5, 1e-12, 0.1 / 3))).isSameAs(cells);
    assertThat(separated(cells, new Assignments(0.5, 0.01, 4))).isSameAs(cells);
  }

  private static Cells separated(Cells cells, Assignments parameters) {
    return Assignment.separated(Family.BINOMIAL, cells, 1, parameters);
  }
}
