package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Rates, amounts, durations and ratings against R 4.2.2 with lme4 1.1-31, survival 3.5-3 and
 * metafor 3.8-1; command: src/test/resources/reference/make-kinds.R, what it printed is in the
 * README beside it.
 */
class ReferenceKindsTest {
  private static final double PRIOR_SCALE = 0.5;

  @Test
  void ratesAgreeWithLme4() {
    ReferenceTable lme4 = ReferenceTable.read("rates-expected.csv");
    Cells cells =
        ReferenceTable.read("rates-cells.csv")
            .cells("days", "events", OpenCases.NONE, "region", "segment");
    MixedFit fit = MixedModel.fit(Family.POISSON, cells, 1, PRIOR_SCALE);
    assertThat(fit.sellerSd).isCloseTo(0.24007807, within(0.01));
    assertAgree(lme4, fit, 0.01);
    double[] expected = new double[lme4.size()];
    for (int s = 0; s < expected.length; s++) {
      expected[s] = fit.expected[s] * lme4.number(s, "days");
    }
    assertThat(Arrays.stream(expected).sum() / Arrays.stream(lme4.numbers("exp")).sum())
        .isBetween(0.99, 1.01);
  }

  private static void assertAgree(ReferenceTable theirs, MixedFit fit, double rootMeanSquare) {
    double[] effect = theirs.numbers("effect");
    double squares = 0;
    for (int s = 0; s < effect.length; s++) {
      squares += (effect[s] - fit.effect[s]) * (effect[s] - fit.effect[s]);
      assertThat(fit.effectSd[s]).isCloseTo(theirs.number(s, "sd"), within(0.02));
    }
    assertThat(Math.sqrt(squares / effect.length)).isLessThanOrEqualTo(rootMeanSquare);
    assertThat(ReferenceFitTest.correlation(effect, fit.effect)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void theGammaPosteriorAgreesWithQgamma() {
    ReferenceTable r = ReferenceTable.read("gamma-posterior.csv");
    for (int row = 0; row < r.size(); row++) {
      double shape = r.number(row, "shape") + r.number(row, "events");
      double rate = r.number(row, "shape") + r.number(row, "expected_events");
      Posterior posterior = new Posterior.OfRate(2, shape, rate);
      assertThat(posterior.estimate()).isCloseTo(2 * r.number(row, "mean"), within(1e-6));
      assertThat(posterior.below(2 * r.number(row, "low"))).isCloseTo(0.05, within(1e-6));
      assertThat(posterior.below(2 * r.number(row, "high"))).isCloseTo(0.95, within(1e-6));
      assertThat(posterior.below(1.8)).isCloseTo(r.number(row, "below09"), within(1e-6));
    }
  }

  @Test
  void amountsAgreeWithLme4InMedianAndMean() {
    ReferenceTable lme4 = ReferenceTable.read("amounts-expected.csv");
    Cells cells =
        ReferenceTable.read("amounts-cells.csv")
            .cells("n", "total", OpenCases.NONE, "region", "segment");
    double variance = 0.60791574 * 0.60791574;
    MixedFit fit = MixedModel.fit(Family.NORMAL, cells, variance, PRIOR_SCALE);
    LevelScale scale = new LevelScale(Family.NORMAL, variance / 2);
    assertThat(fit.sellerSd).isCloseTo(0.1567634, within(0.01));
    assertAgree(lme4, fit, 0.01);
    for (int s = 0; s < lme4.size(); s++) {
      assertThat(Math.exp(fit.expected[s]) / lme4.number(s, "median")).isBetween(0.99, 1.01);
      assertThat(scale.level(fit.expected[s]) / lme4.number(s, "mean")).isBetween(0.99, 1.01);
    }
  }

  private static Cells spells() {
    ReferenceTable spells = ReferenceTable.read("durations-spells.csv");
    int[] start = new int[spells.size() + 1];
    double[] age = new double[spells.size()];
    double[] weight = new double[spells.size()];
    double[] closed = spells.numbers("closed");
    double[] total = new double[spells.size()];
    int open = 0;
    for (int row = 0; row < closed.length; row++) {
      double log = Math.log(spells.number(row, "days"));
      total[row] = closed[row] * log;
      if (closed[row] == 0) {
        age[open] = log;
        weight[open++] = 1;
      }
      start[row + 1] = open;
    }
    OpenCases cases = new OpenCases(start, Arrays.copyOf(age, open), Arrays.copyOf(weight, open));
    Cells raw = spells.cells("closed", "closed", cases, "segment");
    int[][] coefficient = {Arrays.stream(raw.pattern).map(p -> raw.ofPattern[p][0]).toArray()};
    return new Cells(raw.start, coefficient, closed, total, cases, raw.dimensions);
  }

  private static double[] squares(Cells cells) {
    double[] squares = cells.k.clone();
    Arrays.setAll(squares, cell -> squares[cell] * squares[cell]);
    return squares;
  }

  @Test
  void durationsWithOpenOnesAgreeWithNumericalIntegration() {
    ReferenceTable r = ReferenceTable.read("durations-expected.csv");
    Cells cells = spells();
    double variance = Dispersion.withOpenCases(cells, squares(cells), 0.3);
    assertThat(Math.sqrt(variance)).isCloseTo(0.50046367, within(0.01));
    MixedFit fit = MixedModel.fit(Family.NORMAL, cells, variance, PRIOR_SCALE);
    assertThat(fit.sellerSd).isCloseTo(0.28780237, within(0.02));
    double[] segments = {3.7004073, 4.1320561, 4.4212542};
    for (int g = 0; g < segments.length; g++) {
      assertThat(fit.context[0] + fit.context[1 + g]).isCloseTo(segments[g], within(0.02));
    }
    double[] theirs = r.numbers("effect");
    assertThat(ReferenceFitTest.correlation(theirs, fit.effect)).isGreaterThan(0.995);
    double squares = 0;
    for (int s = 0; s < theirs.length; s++) {
      squares += (theirs[s] - fit.effect[s]) * (theirs[s] - fit.effect[s]);
    }
    assertThat(Math.sqrt(squares / theirs.length)).isLessThan(0.02);
  }

  @Test
  void durationsWithoutSellersAgreeWithSurvreg() {
    Cells cells = spells();
    double variance = 0.57362035 * 0.57362035;
    PenalisedFit fit =
        new PenalisedFit(
            Family.NORMAL, cells, variance, 0, PenalisedFit.Start.cold(Family.NORMAL, cells));
    fit.converge(true);
    double[] segments = {3.7013742, 4.152227, 4.408499};
    for (int g = 0; g < segments.length; g++) {
      assertThat(fit.b[0] + fit.b[1 + g]).isCloseTo(segments[g], within(0.01));
    }
    assertThat(Math.sqrt(fit.caseVariance(squares(cells)))).isCloseTo(0.57362035, within(0.002));
  }

  @Test
  void ratingsAgreeWithDerSimonianLairdOfMetafor() {
    ReferenceTable r = ReferenceTable.read("ratings.csv");
    double[] variance = r.numbers("variance");
    NormalNormal fit = NormalNormal.fit(r.numbers("mean"), variance);
    assertThat(fit.mean()).isCloseTo(0.245233376, within(1e-7));
    assertThat(Math.sqrt(fit.meanVariance())).isCloseTo(0.0765853667, within(1e-7));
    assertThat(fit.spread()).isCloseTo(0.0670781189, within(1e-7));
    for (int i = 0; i < r.size(); i++) {
      assertThat(fit.posteriorMean(r.number(i, "mean"), variance[i]))
          .isCloseTo(r.number(i, "blup"), within(1e-6));
      assertThat(Math.sqrt(fit.posteriorVariance(variance[i])))
          .isCloseTo(r.number(i, "se"), within(1e-6));
    }
  }
}
