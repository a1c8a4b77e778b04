package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against lme4::glmer (R 4.2.2, lme4 1.1-31); command:
 * src/test/resources/reference/make-reference.R.
 */
class ReferenceFitTest {
  @ParameterizedTest
  @CsvSource({
    "typical,        0.29513972,   false",
    "small-samples,  0.0000119912, false",
    "no-differences, 0.088896738,  false",
    "ramping,        0.41182745,   true"
  })
  void agreesWithLme4(String name, double sellerSd, boolean tenure) {
    List<String[]> lme4 = rows(name + "-expected.csv");
    MixedFit fit = MixedModel.fit(Family.BINOMIAL, cells(name, tenure), 1, 0.5);
    double squares = 0;
    double expected = 0;
    double expectedThere = 0;
    double[] theirs = new double[lme4.size()];
    for (int s = 0; s < lme4.size(); s++) {
      double[] row = numbers(lme4.get(s));
      theirs[s] = row[5];
      squares += (row[5] - fit.effect[s]) * (row[5] - fit.effect[s]);
      expected += row[1] * fit.expected[s];
      expectedThere += row[3];
      if (sellerSd > 0.05) {
        assertThat(fit.effectSd[s]).isBetween(row[6] - 0.05, row[6] + 0.05);
      }
    }
    assertThat(Math.sqrt(squares / lme4.size())).isLessThanOrEqualTo(0.05);
    assertThat(expected / expectedThere).isBetween(0.99, 1.01);
    if (sellerSd > 0.05) {
      assertThat(correlation(theirs, fit.effect)).isGreaterThanOrEqualTo(0.99);
    }
    assertThat(fit.sellerSd).isBetween(sellerSd - 0.05, sellerSd + 0.05);
  }

  private static double[] numbers(String[] row) {
    double[] numbers = new double[row.length];
    for (int i = 1; i < row.length; i++) {
      numbers[i] = Double.parseDouble(row[i]);
    }
    return numbers;
  }

  static double correlation(double[] x, double[] y) {
    double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (int i = 0; i < x.length; i++) {
      sx += x[i];
      sy += y[i];
      sxx += x[i] * x[i];
      syy += y[i] * y[i];
      sxy += x[i] * y[i];
    }
    double n = x.length;
    return (sxy - sx * sy / n) / Math.sqrt((sxx - sx * sx / n) * (syy - sy * sy / n));
  }

  static Cells cells(String name, boolean tenure) {
    List<String[]> rows = rows(name + "-cells.csv");
    TreeMap<String, List<String[]>> bySeller = new TreeMap<>();
    rows.forEach(r -> bySeller.computeIfAbsent(r[0], id -> new ArrayList<>()).add(r));
    List<String[]> sorted = bySeller.values().stream().flatMap(List::stream).toList();
    int[] columns = tenure ? new int[] {1, 3, 2} : new int[] {1, 3};
    List<Cells.Dimension> dimensions = new ArrayList<>();
    int[][] coefficient = new int[columns.length][sorted.size()];
    int offset = 1;
    for (int d = 0; d < columns.length; d++) {
      int column = columns[d];
      List<String> levels = sorted.stream().map(r -> r[column]).distinct().sorted().toList();
      for (int cell = 0; cell < sorted.size(); cell++) {
        coefficient[d][cell] = offset + levels.indexOf(sorted.get(cell)[column]);
      }
      dimensions.add(new Cells.Dimension("column " + column, offset, levels.size(), column == 2));
      offset += levels.size();
    }
    int[] start = new int[bySeller.size() + 1];
    int s = 0;
    for (List<String[]> ofSeller : bySeller.values()) {
      start[s + 1] = start[s] + ofSeller.size();
      s++;
    }
    double[] n = sorted.stream().mapToDouble(r -> Double.parseDouble(r[4])).toArray();
    double[] k = sorted.stream().mapToDouble(r -> Double.parseDouble(r[5])).toArray();
    return new Cells(start, coefficient, n, k, OpenCases.NONE, dimensions);
  }

  private static List<String[]> rows(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            ReferenceFitTest.class.getResourceAsStream("/reference/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
