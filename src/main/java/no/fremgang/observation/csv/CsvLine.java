package no.fremgang.observation.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import no.fremgang.core.Place;
import no.fremgang.observation.Row;
import org.jspecify.annotations.Nullable;

/**
 * The record the parser is at, in one object for all records. Where a field begins is worked out
 * only when asked: quotes and line breaks inside quoted fields shift it.
 */
final class CsvLine extends AbstractBaseCsvCallbackHandler<CsvLine> implements Row {
  /** Fields of a line that are kept; further ones are counted only. */
  static final int MOST_FIELDS = 1_000;

  private static final int NOT_THERE = -1;

  private final String file;
  private final TextPool pool = new TextPool();
  private String[] values = new String[16];
  private int[] lineBreaks = new int[16];
  private int[] charsOnLastLine = new int[16];
  private int fields;
  private int startLine = 1;
  private int[] fieldOfColumn = new int[0];

  CsvLine(String file) {
    this.file = file;
  }

  /**
   * @param columnOfField column of the layout per field, negative where the field is not read
   */
  void readAs(int[] columnOfField, int columns) {
    fieldOfColumn = new int[columns];
    Arrays.fill(fieldOfColumn, NOT_THERE);
    for (int field = 0; field < columnOfField.length; field++) {
      if (columnOfField[field] >= 0) {
        fieldOfColumn[columnOfField[field]] = field;
      }
    }
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    startLine = (int) startingLineNumber;
    fields = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    fields = index + 1;
    if (index >= MOST_FIELDS) {
      return;
    }
    if (index == values.length) {
      values = Arrays.copyOf(values, index * 2);
      lineBreaks = Arrays.copyOf(lineBreaks, index * 2);
      charsOnLastLine = Arrays.copyOf(charsOnLastLine, index * 2);
    }
    values[index] = pool.text(buffer, offset, length);
    lineBreaks[index] = 0;
    charsOnLastLine[index] = length;
    if (quoted) {
      measureQuoted(index, buffer, offset, length);
    }
  }

  /** Extent of the field as it stands in the file: with its quotes, inner ones doubled. */
  private void measureQuoted(int index, char[] buffer, int offset, int length) {
    int breaks = 0;
    int chars = 1;
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      boolean returnBeforeNewline = c == '\r' && i + 1 < offset + length && buffer[i + 1] == '\n';
      if (c == '\n' || c == '\r') {
        breaks += returnBeforeNewline ? 0 : 1;
        chars = 0;
      } else {
        chars += c == '"' ? 2 : 1;
      }
    }
    lineBreaks[index] = breaks;
    charsOnLastLine[index] = chars + 1;
  }

  @Override
  protected CsvLine buildRecord() {
    return this;
  }

  /** Fields of the line, kept or not. */
  int fields() {
    return fields;
  }

  /** The fields that are kept. */
  List<String> values() {
    return List.of(Arrays.copyOf(values, kept()));
  }

  /** The field at the position, one of those kept. */
  String field(int position) {
    return values[position];
  }

  private int kept() {
    return Math.min(fields, MOST_FIELDS);
  }

  boolean isBlank() {
    for (int i = 0; i < kept(); i++) {
      if (!values[i].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable String value(int column) {
    int field = fieldOfColumn[column];
    return field == NOT_THERE ? null : values[field];
  }

  @Override
  public Place place(int column) {
    int field = fieldOfColumn[column];
    return field == NOT_THERE ? Place.ofLine(file, startLine) : placeOfField(field);
  }

  /**
   * Where the field begins; for the number of fields, where the next one would begin. The line
   * alone, for a field too far out to be kept.
   */
  Place placeOfField(int field) {
    if (field > MOST_FIELDS) {
      return Place.ofLine(file, startLine);
    }
    int line = startLine;
    int column = 1;
    for (int i = 0; i < field; i++) {
      line += lineBreaks[i];
      column = (lineBreaks[i] > 0 ? 1 : column) + charsOnLastLine[i] + 1;
    }
    return new Place(file, line, column);
  }

  @Override
  public int line() {
    return startLine;
  }

  @Override
  public boolean isMissingColumnTold() {
    return true;
  }
}
