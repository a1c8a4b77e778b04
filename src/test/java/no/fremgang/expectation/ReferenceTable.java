package no.fremgang.expectation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** A table of numbers another tool made, by column name. */
public final class ReferenceTable {
  private final List<String> header;
  private final List<String[]> rows;

  private ReferenceTable(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  public static ReferenceTable read(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            ReferenceTable.class.getResourceAsStream("/reference/" + file), file)) {
      List<String[]> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(","))
              .toList();
      return new ReferenceTable(List.of(lines.get(0)), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public int size() {
    return rows.size();
  }

  public String text(int row, String column) {
    return rows.get(row)[header.indexOf(column)];
  }

  public double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  public double[] numbers(String column) {
    double[] numbers = new double[size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(row, column);
    }
    return numbers;
  }

  /** First row of each seller in a table sorted by seller, and the number of rows. */
  int[] sellerStarts() {
    List<Integer> starts = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      if (row == 0 || !text(row, "seller_id").equals(text(row - 1, "seller_id"))) {
        starts.add(row);
      }
    }
    starts.add(size());
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The rows as cells, the columns named as crossed random effects. */
  Cells cells(String n, String k, OpenCases open, String... columns) {
    int[][] coefficient = new int[columns.length][size()];
    List<Cells.Dimension> dimensions = new ArrayList<>();
    int offset = 1;
    for (int d = 0; d < columns.length; d++) {
      TreeMap<String, Integer> index = new TreeMap<>();
      for (int row = 0; row < size(); row++) {
        index.put(text(row, columns[d]), 0);
      }
      List<String> levels = List.copyOf(index.keySet());
      for (int row = 0; row < size(); row++) {
        coefficient[d][row] = offset + levels.indexOf(text(row, columns[d]));
      }
      dimensions.add(new Cells.Dimension(columns[d], offset, levels.size(), false));
      offset += levels.size();
    }
    return new Cells(sellerStarts(), coefficient, numbers(n), numbers(k), open, dimensions);
  }
}
