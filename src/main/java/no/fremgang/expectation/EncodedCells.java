package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.MeasurementParameters.Assignments;

/** The measured cells of comparable sellers as arrays for the model, weighted for their age. */
final class EncodedCells {
  static final String BLOCK = "block";

  final Cells cells;
  final FactorTable raw;

  /** The open cases with their chances alone, not weighted for age. */
  final OpenCases open;

  /** Index of the block dimension, -1 where there is only one block. */
  final int blockDimension;

  private EncodedCells(Cells cells, FactorTable raw, OpenCases open, int blockDimension) {
    this.cells = cells;
    this.raw = raw;
    this.open = open;
    this.blockDimension = blockDimension;
  }

  /** The same cells with the given ones in place of them. */
  private EncodedCells with(Cells other) {
    int block = -1;
    for (int d = 0; d < other.dimensions.size(); d++) {
      block = other.dimensions.get(d).name().equals(BLOCK) ? d : block;
    }
    return new EncodedCells(other, raw, open, block);
  }

  /** With context effects from within sellers where assignment makes the difference. */
  EncodedCells separated(Family family, double dispersion, Assignments parameters) {
    return with(Assignment.separated(family, cells, dispersion, parameters));
  }

  private record Encoded(Cells.Dimension dimension, int[] coefficient) {}

  /**
   * Weights each cell by decay^block. Weighted counts would claim too little information, so a
   * seller's weights are scaled to the effective sample size (Σwn)²/Σw²n (Kish 1965, Survey
   * Sampling, section 11.7).
   */
  static EncodedCells of(FactorTable raw, double decay) {
    OpenCases open = raw.open();
    double[] weight = weights(raw, open, decay);
    double[] n = new double[raw.size()];
    double[] k = new double[raw.size()];
    for (int cell = 0; cell < n.length; cell++) {
      n[cell] = weight[cell] * raw.exposure[cell];
      k[cell] = weight[cell] * raw.total[cell];
    }
    return encode(raw, open, n, k, weight);
  }

  private static double[] weights(FactorTable raw, OpenCases open, double decay) {
    double[] weight = new double[raw.size()];
    for (int s = 0; s < raw.sellers.size(); s++) {
      double sum = 0;
      double squares = 0;
      for (int cell = raw.start(s); cell < raw.start(s + 1); cell++) {
        weight[cell] = Math.max(Math.pow(decay, raw.block[cell]), 1e-6);
        double size = raw.exposure[cell] + open.weight(cell);
        sum += weight[cell] * size;
        squares += weight[cell] * weight[cell] * size;
      }
      for (int cell = raw.start(s); cell < raw.start(s + 1); cell++) {
        weight[cell] *= sum / squares;
      }
    }
    return weight;
  }

  /** The circumstances that differ among the cases, and so are taken into account. */
  List<Adjuster> adjustedFor() {
    List<String> names = cells.dimensions.stream().map(Cells.Dimension::name).toList();
    return Arrays.stream(Adjuster.values()).filter(a -> names.contains(a.name())).toList();
  }

  /** What each cell weighs for its age, 0 where it holds no closed case. */
  double[] weights() {
    double[] weight = new double[cells.n.length];
    for (int cell = 0; cell < weight.length; cell++) {
      weight[cell] = raw.exposure[cell] > 0 ? cells.n[cell] / raw.exposure[cell] : 0;
    }
    return weight;
  }

  /** Σy²/e of each cell, weighted for age as its n. */
  double[] squares() {
    double[] squares = weights();
    Arrays.setAll(squares, cell -> squares[cell] * raw.squares[cell]);
    return squares;
  }

  private static EncodedCells encode(
      FactorTable raw, OpenCases open, double[] n, double[] k, double[] weight) {
    List<Encoded> encoded = new ArrayList<>();
    for (Adjuster adjuster : Adjuster.values()) {
      if (adjuster == Adjuster.TENURE || adjusts(raw.factor, adjuster)) {
        List<String> values = raw.contexts.stream().map(c -> c.value(adjuster)).toList();
        add(encoded, adjuster.name(), adjuster == Adjuster.TENURE, values, raw.context, n.length);
      }
    }
    int before = encoded.size();
    List<String> blocks =
        IntStream.rangeClosed(0, Arrays.stream(raw.block, 0, n.length).max().orElse(0))
            .mapToObj("%03d"::formatted)
            .toList();
    add(encoded, BLOCK, false, blocks, raw.block, n.length);
    int[][] coefficient = encoded.stream().map(Encoded::coefficient).toArray(int[][]::new);
    List<Cells.Dimension> dimensions = encoded.stream().map(Encoded::dimension).toList();
    int[] start = Arrays.copyOf(raw.start, raw.sellers.size() + 1);
    return new EncodedCells(
        new Cells(start, coefficient, n, k, open.weighted(weight), dimensions),
        raw,
        open,
        encoded.size() > before ? before : -1);
  }

  /** Whose customers a deal is with is what the cross-sell share measures, not its context. */
  private static boolean adjusts(FactorDefinition factor, Adjuster adjuster) {
    boolean circular =
        adjuster == Adjuster.CUSTOMER_TYPE
            && factor.measure().whole() instanceof Measure.CrossSellShare;
    return factor.adjustFor().contains(adjuster) && !circular;
  }

  /**
   * A dimension with a single level tells nothing apart and is left out.
   *
   * @param values value of each code
   * @param codes code of each cell, the first {@code size} count
   */
  private static void add(
      List<Encoded> encoded,
      String name,
      boolean fixed,
      List<String> values,
      int[] codes,
      int size) {
    SortedSet<String> used = new TreeSet<>();
    Arrays.stream(codes, 0, size).distinct().forEach(code -> used.add(values.get(code)));
    if (used.size() < 2) {
      return;
    }
    int offset = 1 + encoded.stream().mapToInt(e -> e.dimension().levels()).sum();
    Map<String, Integer> index = new HashMap<>();
    used.forEach(level -> index.put(level, offset + index.size()));
    int[] ofCode = values.stream().mapToInt(value -> index.getOrDefault(value, -1)).toArray();
    int[] coefficient = Arrays.stream(codes, 0, size).map(code -> ofCode[code]).toArray();
    encoded.add(new Encoded(new Cells.Dimension(name, offset, used.size(), fixed), coefficient));
  }
}
