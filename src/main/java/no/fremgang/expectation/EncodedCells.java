package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.Cell;
import no.fremgang.factor.Measured;

/** The measured cells of comparable sellers as arrays for the model, weighted for their age. */
final class EncodedCells {
  static final String BLOCK = "block";

  final Cells cells;
  final List<Cell> raw;

  /** Index of the block dimension, -1 where there is only one block. */
  final int blockDimension;

  private EncodedCells(Cells cells, List<Cell> raw, int blockDimension) {
    this.cells = cells;
    this.raw = raw;
    this.blockDimension = blockDimension;
  }

  private record Encoded(Cells.Dimension dimension, int[] coefficient) {}

  /**
   * Weights each cell by decay^block. Weighted counts would claim too little information, so a
   * seller's weights are scaled to the effective sample size (Σwn)²/Σw²n (Kish 1965, Survey
   * Sampling, section 11.7).
   */
  static EncodedCells of(FactorDefinition factor, List<Measured> sellers, double decay) {
    int[] start = new int[sellers.size() + 1];
    List<Cell> raw = new ArrayList<>();
    for (int s = 0; s < sellers.size(); s++) {
      raw.addAll(sellers.get(s).cells());
      start[s + 1] = raw.size();
    }
    double[] weight = weights(start, raw, decay);
    double[] n = new double[raw.size()];
    double[] k = new double[raw.size()];
    for (int cell = 0; cell < n.length; cell++) {
      n[cell] = weight[cell] * raw.get(cell).exposure();
      k[cell] = weight[cell] * raw.get(cell).total();
    }
    return encode(factor, start, raw, n, k);
  }

  private static double[] weights(int[] start, List<Cell> raw, double decay) {
    double[] weight = new double[raw.size()];
    for (int s = 0; s + 1 < start.length; s++) {
      double sum = 0;
      double squares = 0;
      for (int cell = start[s]; cell < start[s + 1]; cell++) {
        weight[cell] = Math.max(Math.pow(decay, raw.get(cell).block()), 1e-6);
        sum += weight[cell] * raw.get(cell).exposure();
        squares += weight[cell] * weight[cell] * raw.get(cell).exposure();
      }
      for (int cell = start[s]; cell < start[s + 1]; cell++) {
        weight[cell] *= sum / squares;
      }
    }
    return weight;
  }

  private static EncodedCells encode(
      FactorDefinition factor, int[] start, List<Cell> raw, double[] n, double[] k) {
    List<Encoded> encoded = new ArrayList<>();
    for (Adjuster adjuster : Adjuster.values()) {
      if (adjuster == Adjuster.TENURE || adjusts(factor, adjuster)) {
        boolean fixed = adjuster == Adjuster.TENURE;
        add(encoded, raw, adjuster.name(), fixed, cell -> cell.context().value(adjuster));
      }
    }
    int before = encoded.size();
    add(encoded, raw, BLOCK, false, cell -> String.format("%03d", cell.block()));
    int[][] coefficient = encoded.stream().map(Encoded::coefficient).toArray(int[][]::new);
    List<Cells.Dimension> dimensions = encoded.stream().map(Encoded::dimension).toList();
    return new EncodedCells(
        new Cells(start, coefficient, n, k, dimensions),
        raw,
        encoded.size() > before ? before : -1);
  }

  /** Whose customers a deal is with is what the cross-sell share measures, not its context. */
  private static boolean adjusts(FactorDefinition factor, Adjuster adjuster) {
    boolean circular =
        adjuster == Adjuster.CUSTOMER_TYPE && factor.measure() instanceof Measure.CrossSellShare;
    return factor.adjustFor().contains(adjuster) && !circular;
  }

  /** A dimension with a single level tells nothing apart and is left out. */
  private static void add(
      List<Encoded> encoded,
      List<Cell> raw,
      String name,
      boolean fixed,
      Function<Cell, String> value) {
    SortedSet<String> values = new TreeSet<>();
    raw.forEach(cell -> values.add(value.apply(cell)));
    if (values.size() < 2) {
      return;
    }
    List<String> levels = List.copyOf(values);
    int offset = 1 + encoded.stream().mapToInt(e -> e.dimension().levels()).sum();
    java.util.Map<String, Integer> index = new java.util.HashMap<>();
    levels.forEach(level -> index.put(level, offset + index.size()));
    int[] coefficient = raw.stream().mapToInt(c -> index.get(value.apply(c))).toArray();
    encoded.add(new Encoded(new Cells.Dimension(name, offset, levels.size(), fixed), coefficient));
  }
}
