package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The aggregated cells of one fit, seller by seller, as plain arrays. Coefficient 0 is the
 * intercept; every dimension has a run of coefficients after it. Cells with the same context share
 * a pattern, so that what depends on the context alone is computed once per pattern.
 */
final class Cells {
  final int sellers;
  final int[] start;
  final double[] n;
  final double[] k;

  /** Sums of n and of k. */
  final double allN;

  final double allK;

  /** Cases that are not over; no part of n and k. */
  final OpenCases open;

  final List<Dimension> dimensions;
  final int coefficients;

  /** Pattern of each cell. */
  final int[] pattern;

  /** Per pattern: the coefficient of each dimension. */
  final int[][] ofPattern;

  /** Per pattern: what is known of its context beforehand, on the link scale. */
  private final double[] offset;

  /**
   * Coefficients a seller's cells touch, sorted, intercept first; the seller's begin at {@code
   * touchedStart[s]}.
   */
  final int[] touched;

  final int[] touchedStart;

  /** Room for a number of each cell, for the fit under way: one at a time. */
  final double[] scratch;

  /**
   * A context dimension.
   *
   * @param offset index of its first coefficient
   * @param fixed a fixed effect with a weak ridge; otherwise a random effect with its own variance
   */
  record Dimension(String name, int offset, int levels, boolean fixed) {}

  /**
   * @param start first cell of each seller, and the number of cells as last entry
   * @param coefficient per dimension and cell: the coefficient's index
   */
  Cells(
      int[] start,
      int[][] coefficient,
      double[] n,
      double[] k,
      OpenCases open,
      List<Dimension> dimensions) {
    this.open = open;
    this.sellers = start.length - 1;
    this.start = start;
    this.n = n;
    this.k = k;
    this.allN = Arrays.stream(n).sum();
    this.allK = Arrays.stream(k).sum();
    this.dimensions = List.copyOf(dimensions);
    this.coefficients = 1 + dimensions.stream().mapToInt(Dimension::levels).sum();
    this.pattern = new int[n.length];
    this.ofPattern = patterns(coefficient);
    this.offset = new double[ofPattern.length];
    this.touchedStart = new int[start.length];
    this.touched = touch();
    this.scratch = new double[n.length];
  }

  private Cells(Cells from, int[][] ofPattern, double[] offset, List<Dimension> dimensions) {
    this.sellers = from.sellers;
    this.start = from.start;
    this.n = from.n;
    this.k = from.k;
    this.allN = from.allN;
    this.allK = from.allK;
    this.open = from.open;
    this.pattern = from.pattern;
    this.ofPattern = ofPattern;
    this.offset = offset;
    this.dimensions = List.copyOf(dimensions);
    this.coefficients = 1 + dimensions.stream().mapToInt(Dimension::levels).sum();
    this.touchedStart = new int[start.length];
    this.touched = touch();
    this.scratch = from.scratch;
  }

  /**
   * The same cells with some dimensions taken as known.
   *
   * @param effect of every coefficient; those of the known dimensions count
   */
  Cells withKnown(Set<Integer> known, double[] effect) {
    List<Dimension> kept = new ArrayList<>();
    int[] shift = new int[dimensions.size()];
    int offsetSoFar = 1;
    for (int d = 0; d < shift.length; d++) {
      if (!known.contains(d)) {
        Dimension of = dimensions.get(d);
        shift[d] = offsetSoFar - of.offset();
        kept.add(new Dimension(of.name(), offsetSoFar, of.levels(), of.fixed()));
        offsetSoFar += of.levels();
      }
    }
    int[][] reduced = new int[ofPattern.length][];
    double[] added = offset.clone();
    for (int p = 0; p < reduced.length; p++) {
      int[] all = ofPattern[p];
      added[p] += known.stream().sorted().mapToDouble(d -> effect[all[d]]).sum();
      reduced[p] =
          IntStream.range(0, all.length)
              .filter(d -> !known.contains(d))
              .map(d -> all[d] + shift[d])
              .toArray();
    }
    return new Cells(this, reduced, added, kept);
  }

  /** Numbers the patterns in order of appearance and fills in each cell's. */
  private int[][] patterns(int[][] coefficient) {
    int patterns = Math.min(1, n.length);
    for (int[] ofDimension : coefficient) {
      Map<Long, Integer> index = new HashMap<>();
      for (int cell = 0; cell < n.length; cell++) {
        long key = (long) pattern[cell] << Integer.SIZE | ofDimension[cell];
        Integer known = index.putIfAbsent(key, index.size());
        pattern[cell] = known == null ? index.size() - 1 : known;
      }
      patterns = index.size();
    }
    int[][] found = new int[patterns][coefficient.length];
    for (int cell = 0; cell < n.length; cell++) {
      for (int d = 0; d < coefficient.length; d++) {
        found[pattern[cell]][d] = coefficient[d][cell];
      }
    }
    return found;
  }

  private int[] touch() {
    int[] lastSeller = new int[coefficients];
    int[] found = new int[sellers + 1];
    int size = 0;
    for (int s = 0; s < sellers; s++) {
      int first = size;
      found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
      found[size++] = 0;
      for (int cell = start[s]; cell < start[s + 1]; cell++) {
        for (int j : ofPattern[pattern[cell]]) {
          if (lastSeller[j] != s + 1) {
            lastSeller[j] = s + 1;
            found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
            found[size++] = j;
          }
        }
      }
      Arrays.sort(found, first, size);
      touchedStart[s + 1] = size;
    }
    return Arrays.copyOf(found, size);
  }

  /** How much the cell weighs in a mean over cells. */
  double size(int cell) {
    return open.isEmpty() ? n[cell] : n[cell] + open.weight(cell);
  }

  /** Linear predictor of the cell without the seller's effect. */
  double context(int cell, double[] b) {
    return offset[pattern[cell]] + ofPattern(pattern[cell], b);
  }

  private double ofPattern(int p, double[] b) {
    double eta = b[0];
    for (int j : ofPattern[p]) {
      eta += b[j];
    }
    return eta;
  }

  /** Linear predictor of every pattern without a seller's effect. */
  double[] contexts(double[] b) {
    double[] eta = new double[ofPattern.length];
    for (int p = 0; p < eta.length; p++) {
      eta[p] = offset[p] + ofPattern(p, b);
    }
    return eta;
  }

  /** By how much a change of the effects moves every pattern's linear predictor. */
  double[] shifts(double[] change) {
    double[] shift = new double[ofPattern.length];
    for (int p = 0; p < shift.length; p++) {
      shift[p] = ofPattern(p, change);
    }
    return shift;
  }
}
