package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fremgang.catalogue.Measure;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.factor.CaseContext;
import no.fremgang.factor.Cell;
import no.fremgang.factor.Measured;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

/**
 * Price kept, a share of a whole on the logit scale, against R 4.2.2 with glmmPQL of MASS 7.3-58.2
 * (quasi-binomial); command: src/test/resources/reference/make-price-kept.R, what it printed is in
 * the README beside it.
 */
class PriceKeptReferenceTest {
  private static final double DISPERSION = 0.035671046;
  private static final double[] SEGMENTS = {1.716781, 2.1581457, 2.6272873};

  private final ReferenceTable r = ReferenceTable.read("price-kept-cells.csv");

  @Test
  void agreesWithGlmmPql() {
    ReferenceTable theirs = ReferenceTable.read("price-kept-expected.csv");
    MixedFit fit =
        MixedModel.fit(
            Family.BINOMIAL, r.cells("n", "total", OpenCases.NONE, "segment"), DISPERSION, 0.5);
    assertThat(fit.sellerSd).isCloseTo(0.330128, within(0.01));
    for (int g = 0; g < SEGMENTS.length; g++) {
      assertThat(fit.context[0] + fit.context[1 + g]).isCloseTo(SEGMENTS[g], within(0.02));
    }
    double[] effect = theirs.numbers("effect");
    double squares = 0;
    for (int s = 0; s < effect.length; s++) {
      squares += (effect[s] - fit.effect[s]) * (effect[s] - fit.effect[s]);
    }
    assertThat(Math.sqrt(squares / effect.length)).isLessThan(0.02);
    assertThat(ReferenceFitTest.correlation(effect, fit.effect)).isGreaterThan(0.995);
    double[] expected = Arrays.copyOf(fit.expected, effect.length);
    assertThat(Arrays.stream(expected).sum() / Arrays.stream(theirs.numbers("exp")).sum())
        .isBetween(0.99, 1.01);
  }

  @Test
  void findsTheSameDispersion() {
    FactorTable table = new FactorTable(TestCatalogue.catalogue().factors().get("price_kept"));
    int[] start = r.sellerStarts();
    for (int s = 0; s + 1 < start.length; s++) {
      table.add(seller("S" + s), new Standing(60, false, 1), measured(start[s], start[s + 1]));
    }
    assertThat(Dispersion.of(new Measure.PriceKept(), Family.BINOMIAL, 0.36, table))
        .isCloseTo(DISPERSION, within(0.1 * DISPERSION));
  }

  private Measured measured(int from, int to) {
    List<Cell> cells = new ArrayList<>();
    double cases = 0;
    for (int row = from; row < to; row++) {
      double n = r.number(row, "n");
      double total = r.number(row, "total");
      CaseContext context = new CaseContext("", r.text(row, "segment"), "", "", "", "", "");
      cells.add(
          new Cell(0, context, n, total, r.number(row, "squares"), total, (long) n, List.of()));
      cases += n;
    }
    return new Measured("price_kept", cases, 0, cells);
  }

  private static Seller seller(String id) {
    return new Seller(
        new SellerId(id), id, "T", "M", "r", "", "", LocalDate.EPOCH, null, Language.EN);
  }
}
