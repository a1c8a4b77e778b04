package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is read with one exponential a pattern is what the formula of each cell gives. */
class SellerScoreTest {
  private static final int SELLERS = 3;
  private static final int LEVELS = 4;

  /** Sellers with cells of random sizes, weighted by quarter, over a dimension of four levels. */
  private static Cells cells(int seed, int ofSeller) {
    Random random = new Random(seed);
    int[] start = new int[SELLERS + 1];
    int size = SELLERS * ofSeller;
    int[] level = new int[size];
    double[] n = new double[size];
    double[] k = new double[size];
    for (int cell = 0; cell < size; cell++) {
      level[cell] = 1 + random.nextInt(LEVELS);
      n[cell] = (1 + random.nextInt(3)) * Math.pow(0.7, random.nextInt(3));
      k[cell] = n[cell] * random.nextInt(3) / 2;
      start[cell / ofSeller + 1] = cell + 1;
    }
    List<Cells.Dimension> dimensions = List.of(new Cells.Dimension("segment", 1, LEVELS, false));
    return new Cells(start, new int[][] {level}, n, k, OpenCases.NONE, dimensions);
  }

  private static double logLikelihood(Family family, double k, double n, double eta) {
    return switch (family) {
      case BINOMIAL -> k * eta - n * (Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))));
      case POISSON -> k * eta - n * Math.exp(eta);
      case NORMAL -> k * eta - n * eta * eta / 2;
    };
  }

  @Property(tries = 300)
  void saysWhatEachCellSays(
      @ForAll Family family,
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 400) int ofSeller,
      @ForAll @DoubleRange(min = -6, max = 6) double level,
      @ForAll @DoubleRange(min = -3, max = 3) double effect,
      @ForAll @DoubleRange(min = 0.2, max = 3) double dispersion) {
    Cells cells = cells(seed, ofSeller);
    double[] b = {level, 0.5, -0.5, 1, -2};
    SellerScore score = SellerScore.of(family, cells, dispersion).at(b);
    for (int s = 0; s < SELLERS; s++) {
      score.read(s, effect);
      double likelihood = 0;
      double slope = 0;
      double information = 0;
      for (int cell = cells.start[s]; cell < cells.start[s + 1]; cell++) {
        double eta = cells.context(cell, b) + effect;
        double mean = family.mean(eta);
        double ofCell = cells.n[cell] * family.variance(mean) / dispersion;
        likelihood += logLikelihood(family, cells.k[cell], cells.n[cell], eta) / dispersion;
        slope += (cells.k[cell] - cells.n[cell] * mean) / dispersion;
        information += ofCell;
        assertThat(score.cellInformation[cell - cells.start[s]])
            .isCloseTo(ofCell, relative(ofCell));
      }
      assertThat(score.logLikelihood).isCloseTo(likelihood, relative(likelihood));
      assertThat(score.score).isCloseTo(slope, relative(slope));
      assertThat(score.information).isCloseTo(information, relative(information));
    }
  }

  private static org.assertj.core.data.Offset<Double> relative(double of) {
    return within(1e-9 * (1 + Math.abs(of)));
  }

  /** The score is the slope of the log-likelihood, the information that of the score. */
  @Property(tries = 100)
  void agreesWithItsOwnDifferences(
      @ForAll Family family,
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @DoubleRange(min = -3, max = 3) double effect) {
    SellerScore score = SellerScore.of(family, cells(seed, 40), 1.5).at(new double[LEVELS + 1]);
    double slope = difference(effect, u -> read(score, u).logLikelihood);
    double curvature = -difference(effect, u -> read(score, u).score);
    read(score, effect);
    assertThat(score.score).isCloseTo(slope, within(1e-5 * (1 + score.information)));
    assertThat(score.information).isCloseTo(curvature, within(1e-5 * (1 + score.information)));
  }

  private static SellerScore read(SellerScore score, double effect) {
    score.read(1, effect);
    return score;
  }

  private static double difference(double at, DoubleUnaryOperator of) {
    double h = 1e-5;
    return (of.applyAsDouble(at + h) - of.applyAsDouble(at - h)) / (2 * h);
  }

  /** Under separation effects run far away on the way to the mode. */
  @Test
  void staysFiniteHoweverFarTheEffectsAre() {
    Cells cells = cells(1, 50);
    for (Family family : List.of(Family.BINOMIAL, Family.POISSON)) {
      for (double level : new double[] {-2000, -690, -340, 340, 690, 2000}) {
        for (double effect : new double[] {-2000, -340, 0, 340, 2000}) {
          double[] b = {level, 0, 0, 0, 0};
          SellerScore score = SellerScore.of(family, cells, 1).at(b);
          score.read(0, effect);
          assertThat(score.logLikelihood).as("%s %s %s", family, level, effect).isFinite();
          assertThat(score.score).isFinite();
          assertThat(score.information).isPositive().isFinite();
        }
      }
    }
  }

  @Test
  void ofShareBeyondAllOddsIsToldByItsLinearPredictor() {
    Cells cells = cells(1, 20);
    SellerScore score = SellerScore.of(Family.BINOMIAL, cells, 1).at(new double[LEVELS + 1]);
    score.read(0, 400);
    double expected = 0;
    for (int cell = 0; cell < 20; cell++) {
      expected += logLikelihood(Family.BINOMIAL, cells.k[cell], cells.n[cell], 400);
    }
    assertThat(score.logLikelihood).isCloseTo(expected, within(1e-6));
  }
}
