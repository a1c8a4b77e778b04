package no.fremgang.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one CSV file row by row, or nothing where the file is not wanted. */
final class CsvFile implements AutoCloseable {
  private final BufferedWriter out;
  private final StringBuilder row = new StringBuilder();

  CsvFile(Path file, String header) throws IOException {
    out = Files.newBufferedWriter(file);
    out.write(header);
    out.write('\n');
  }

  void row(Object... fields) {
    row.setLength(0);
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        row.append(',');
      }
      append(String.valueOf(fields[i]));
    }
    row.append('\n');
    write();
  }

  private void append(String field) {
    if (field.indexOf(',') < 0 && field.indexOf('"') < 0) {
      row.append(field);
    } else {
      row.append('"').append(field.replace("\"", "\"\"")).append('"');
    }
  }

  private void write() {
    try {
      out.append(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
