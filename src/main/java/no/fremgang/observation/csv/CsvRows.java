package no.fremgang.observation.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a CSV file that was read, and found sound, before. */
public final class CsvRows {
  private CsvRows() {}

  /** What becomes of a row. */
  @FunctionalInterface
  public interface Edit {
    /**
     * @param columns the names in the header
     * @return the row as it is to be, null if it is to go
     */
    @Nullable List<String> edited(List<String> columns, List<String> row);
  }

  /** The value in the column without blanks around it; empty where the row has no such column. */
  public static String value(List<String> columns, List<String> row, String column) {
    int position = columns.indexOf(column);
    return position < 0 || position >= row.size() ? "" : row.get(position).strip();
  }

  /**
   * Copies the file with each row as edited.
   *
   * @return rows left
   */
  public static long copy(InputStream in, OutputStream out, Edit edit) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    long rows = copy(in, text, edit);
    text.flush();
    return rows;
  }

  /** The header and the rows that the edit keeps, as CSV; empty where it keeps none. */
  public static String kept(InputStream in, Edit edit) throws IOException {
    StringWriter text = new StringWriter();
    return copy(in, text, edit) == 0 ? "" : text.toString();
  }

  /** Whether the condition, of columns and row, holds for any row; reads no further than that. */
  public static boolean any(InputStream in, BiPredicate<List<String>, List<String>> condition)
      throws IOException {
    try (CsvReader<CsvRecord> csv = reader(in)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> columns = List.copyOf(records.next().getFields());
      while (records.hasNext()) {
        if (condition.test(columns, records.next().getFields())) {
          return true;
        }
      }
      return false;
    }
  }

  private static CsvReader<CsvRecord> reader(InputStream in) {
    return CsvReader.builder()
        .maxBufferSize(1 << 24)
        .ofCsvRecord(new Utf8Reader("a kept file", in));
  }

  private static long copy(InputStream in, Writer out, Edit edit) throws IOException {
    long rows = 0;
    try (CsvReader<CsvRecord> csv = reader(in)) {
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      Iterator<CsvRecord> records = csv.iterator();
      List<String> columns = List.copyOf(records.next().getFields());
      writer.writeRecord(columns);
      while (records.hasNext()) {
        List<String> edited = edit.edited(columns, records.next().getFields());
        if (edited != null) {
          writer.writeRecord(edited);
          rows++;
        }
      }
      writer.flush();
    }
    return rows;
  }
}
