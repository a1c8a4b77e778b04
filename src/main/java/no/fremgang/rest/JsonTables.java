package no.fremgang.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of JSON as files of a data set, so that both go through the same checks. Row n of a table is
 * line n + 1 of its file: a fault at line 3 is the second row.
 */
@Component
class JsonTables {
  private static final int MOST_ROWS = 200_000;

  /** File contents by file name, {@code sellers} becoming {@code sellers.csv}. */
  Map<String, byte[]> asFiles(Map<String, List<Map<String, @Nullable Object>>> tables) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    tables.forEach((name, rows) -> files.put(name + ".csv", asFile(name, rows)));
    return files;
  }

  private static byte[] asFile(String name, List<Map<String, @Nullable Object>> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new UnusableRequest(
          "dataSet." + name,
          rows.size() + " rows are too many for one request.",
          "Send at most " + MOST_ROWS + " rows, or hand the data in with POST /api/v1/data-sets.");
    }
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns);
    for (Map<String, @Nullable Object> row : rows) {
      csv.writeRecord(columns.stream().map(column -> cell(name, column, row.get(column))).toList());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String name, String column, @Nullable Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      throw new UnusableRequest(
          "dataSet." + name + "." + column,
          "A row holds plain values only.",
          "Send a text, a number or null for each column.");
    }
    return value instanceof java.math.BigDecimal number
        ? number.toPlainString()
        : value == null ? "" : value.toString();
  }
}
