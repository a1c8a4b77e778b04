package no.fremgang.factor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers cases into cells. */
final class CellTable {
  private record Key(int block, CaseContext context) {}

  /** Exposure, total, squares, plain, units. */
  private final Map<Key, double[]> sums = new HashMap<>();

  private final Map<Key, List<OpenCase>> open = new HashMap<>();

  void add(int block, CaseContext context, double exposure, double y) {
    add(block, context, exposure, y, y);
  }

  /** One case with value y on the model's scale and the same value in the factor's unit. */
  void add(int block, CaseContext context, double exposure, double y, double plain) {
    addAll(block, context, exposure, y, y * y / exposure, plain, 1);
  }

  /** Many k-of-n cases at once. */
  void addShare(int block, CaseContext context, long n, long k) {
    addAll(block, context, n, k, k, k, n);
  }

  /** A case that is not over. */
  void addOpen(int block, CaseContext context, OpenCase of) {
    Key key = new Key(block, context);
    sums.computeIfAbsent(key, k -> new double[5]);
    open.computeIfAbsent(key, k -> new ArrayList<>()).add(of);
  }

  private void addAll(
      int block,
      CaseContext context,
      double e,
      double y,
      double squares,
      double plain,
      long units) {
    double[] sum = sums.computeIfAbsent(new Key(block, context), k -> new double[5]);
    sum[0] += e;
    sum[1] += y;
    sum[2] += squares;
    sum[3] += plain;
    sum[4] += units;
  }

  List<Cell> cells() {
    return sums.entrySet().stream().map(this::cell).sorted().toList();
  }

  private Cell cell(Map.Entry<Key, double[]> entry) {
    double[] s = entry.getValue();
    Key key = entry.getKey();
    List<OpenCase> ofKey = open.getOrDefault(key, List.of()).stream().sorted().toList();
    return new Cell(key.block(), key.context(), s[0], s[1], s[2], s[3], (long) s[4], ofKey);
  }
}
