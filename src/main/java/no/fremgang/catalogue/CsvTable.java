package no.fremgang.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlMapping;
import no.fremgang.catalogue.yaml.YamlScalar;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;

/**
 * A table with a known header. Its rows are read as mappings of a YAML file are, so both forms come
 * to the same model; a fault names the column and points to the cell. Separated by commas, or by
 * semicolons as spreadsheets in Norway save it.
 */
final class CsvTable {
  private static final int CELL_LETTERS = 1_000;
  private final String path;
  private final List<String> columns;
  private final Faults faults;

  CsvTable(String path, List<String> columns, Faults faults) {
    this.path = path;
    this.columns = columns;
    this.faults = faults;
  }

  /** The rows below the header; none, with the faults, if the header is wrong. */
  List<YamlFields> rows(String text) {
    char separator = separator(text);
    List<String> lines = text.lines().toList();
    List<YamlFields> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CsvReader<CsvRecord> csv = reader(separator, text)) {
      for (CsvRecord record : csv) {
        Row row = new Row(record, lines, separator);
        if (!header.isEmpty()) {
          fields(row, header).ifPresent(rows::add);
        } else if (isHeader(row)) {
          header = row.cells();
        } else {
          return List.of();
        }
      }
    } catch (CsvParseException e) {
      faults.error(Place.ofFile(path), Message.of("CAT-010", String.valueOf(e.getMessage())));
      return List.of();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("A text in memory cannot fail to be read", e);
    }
    if (rows.isEmpty() && text.lines().count() < 2) {
      faults.error(Place.ofFile(path), Message.of(header.isEmpty() ? "PACK-022" : "CAT-016"));
    }
    return rows;
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
  }

  private static CsvReader<CsvRecord> reader(char separator, String text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(text);
  }

  private boolean isHeader(Row row) {
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    for (int i = 0; i < row.cells().size(); i++) {
      String column = row.cells().get(i);
      if (!columns.contains(column)) {
        Message unknown = Message.of("CAT-011", column, Suggestion.text(column, columns));
        faults.error(row.place(i), unknown);
        sound = false;
      } else if (!seen.add(column)) {
        faults.error(row.place(i), Message.of("CAT-011.twice", column));
        sound = false;
      }
    }
    for (String column : columns) {
      if (!seen.contains(column)) {
        Message missing = Message.of("CAT-011.missing", column, String.join(",", columns));
        faults.error(Place.ofLine(path, row.line()), missing);
        sound = false;
      }
    }
    return sound;
  }

  private Optional<YamlFields> fields(Row row, List<String> header) {
    if (row.cells().size() != header.size()) {
      Message uneven = Message.of("CAT-015", row.cells().size(), header.size());
      faults.error(Place.ofLine(path, row.line()), uneven);
      return Optional.empty();
    }
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Place place = row.place(i);
      YamlScalar cell = plain(place, row.cells().get(i));
      entries.add(new YamlMapping.Entry(plain(place, header.get(i)), cell));
    }
    return Optional.of(new YamlMapping(Place.ofLine(path, row.line()), entries).row(faults));
  }

  private static YamlScalar plain(Place place, String text) {
    return new YamlScalar(place, text, YamlScalar.Style.PLAIN);
  }

  /** One record with the text it was read from. */
  private final class Row {
    private final CsvRecord record;
    private final List<String> cells;
    private final List<Integer> starts;

    Row(CsvRecord record, List<String> lines, char separator) {
      this.record = record;
      this.cells = record.getFields().stream().map(Row::shortened).toList();
      int line = line();
      this.starts = line > lines.size() ? List.of() : starts(lines.get(line - 1), separator);
    }

    /** A cell beyond any id or number is shown in part, and is no id either way. */
    private static String shortened(String cell) {
      String text = cell.strip();
      return text.length() <= CELL_LETTERS ? text : text.substring(0, CELL_LETTERS) + "…";
    }

    List<String> cells() {
      return cells;
    }

    int line() {
      return (int) record.getStartingLineNumber();
    }

    /** The line alone for a cell that starts on a later one. */
    Place place(int cell) {
      return cell < starts.size()
          ? new Place(path, line(), starts.get(cell) + 1)
          : Place.ofLine(path, line());
    }

    private static List<Integer> starts(String line, char separator) {
      List<Integer> starts = new ArrayList<>(List.of(0));
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        quoted ^= line.charAt(i) == '"';
        if (line.charAt(i) == separator && !quoted) {
          starts.add(i + 1);
        }
      }
      return starts;
    }
  }
}
