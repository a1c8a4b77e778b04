package no.fremgang.observation.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.FaultLog;
import no.fremgang.observation.FileLayout;
import no.fremgang.observation.Header;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.ObservationIntake;
import no.fremgang.observation.Shown;

/** Reads one CSV file, record by record, into the intake. */
final class CsvFileReader {
  private final ObservationIntake intake;
  private final FaultLog log;
  private final ReadOptions options;
  private final InputFile file;
  private final String called;
  private final CsvLine line;
  private long taken;
  private boolean complete;
  private long leftOut;

  /**
   * @param called what faults call the file
   */
  CsvFileReader(
      InputFile file, String called, ObservationIntake intake, FaultLog log, ReadOptions options) {
    this.file = file;
    this.called = called;
    this.intake = intake;
    this.log = log;
    this.options = options;
    this.line = new CsvLine(called);
  }

  /** Rows taken in; every fault is noted. */
  long read(InputStream in) {
    try (Utf8Reader text = new Utf8Reader(called, in);
        CsvReader<CsvLine> csv = parser(text)) {
      readUntilItStops(csv);
      text.malformed().ifPresent(stopped -> stopped.tell(log));
    } catch (IOException e) {
      tellUnreadable(e);
    }
    if (file == InputFile.SELLERS && !complete) {
      intake.markSellersUnreadable();
    }
    return taken;
  }

  private CsvReader<CsvLine> parser(Utf8Reader text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(Math.max(1 << 16, options.maxFieldChars()))
        .build(line, text);
  }

  private void readUntilItStops(CsvReader<CsvLine> csv) {
    try {
      readRecords(csv.iterator());
    } catch (UncheckedIOException e) {
      tellStopped(e.getCause() == null ? new IOException(e) : e.getCause());
    } catch (CsvParseException e) {
      tellBroken(e);
    }
  }

  private void readRecords(Iterator<CsvLine> records) {
    if (!records.hasNext()) {
      tellEmpty();
      return;
    }
    records.next();
    if (line.fields() > CsvLine.MOST_FIELDS) {
      tellTooManyColumns();
      return;
    }
    FileLayout layout = intake.layout(file);
    List<String> names = line.values();
    Header header = new Header(layout, names, line::placeOfField, log);
    if (!header.isRecognisable()) {
      tellNoHeader(names, layout);
      return;
    }
    line.readAs(header.positions(), layout.size());
    complete = readRows(records, names) && names.contains("seller_id");
  }

  /** Whether the file was read to its end. */
  private boolean readRows(Iterator<CsvLine> records, List<String> names) {
    long rows = 0;
    int seller = names.indexOf("seller_id");
    while (records.hasNext()) {
      records.next();
      if (line.isBlank()) {
        continue;
      }
      if (++rows > options.maxRowsPerFile()) {
        tellTooManyRows();
        return false;
      }
      if (line.fields() != names.size()) {
        tellWrongFieldCount(names.size());
      } else if (seller >= 0 && options.leftOut().test(line.field(seller).strip())) {
        leftOut++;
      } else if (intake.add(file, line)) {
        taken++;
      }
    }
    if (rows == 0) {
      tellNoRows();
    } else {
      intake.noteColumns(file, names);
    }
    if (leftOut > 0) {
      tellLeftOut();
    }
    return true;
  }

  private void tellStopped(IOException cause) {
    if (cause instanceof ReadingStopped stopped) {
      stopped.tell(log);
    } else {
      tellUnreadable(cause);
    }
  }

  private void tellUnreadable(IOException e) {
    log.error(DataFault.UNREADABLE, Place.ofFile(called), IoReason.of(e));
  }

  private void tellEmpty() {
    log.error(DataFault.EMPTY_FILE, Place.ofFile(called));
  }

  private void tellTooManyColumns() {
    log.error(
        DataFault.TOO_MANY_COLUMNS,
        line.placeOfField(CsvLine.MOST_FIELDS),
        line.fields(),
        CsvLine.MOST_FIELDS);
  }

  private void tellNoHeader(List<String> names, FileLayout layout) {
    String first = String.join(",", names);
    Place place = line.placeOfField(0);
    if (names.size() == 1 && first.contains(";")) {
      log.error(DataFault.SEMICOLONS, place);
    } else if (names.size() == 1 && first.contains("\t")) {
      log.error(DataFault.TABS, place);
    } else {
      String required = String.join(", ", layout.requiredColumns());
      log.error(DataFault.NO_HEADER, place, Shown.quoted(first), required);
    }
  }

  private void tellBroken(CsvParseException e) {
    Throwable reason = e.getCause() == null ? e : e.getCause();
    if (!(reason instanceof CsvParseException)) {
      throw new IllegalStateException("Our own fault while reading " + called, reason);
    }
    String message = String.valueOf(reason.getMessage());
    if (message.contains("buffer size")) {
      log.error(DataFault.FIELD_TOO_LONG, line.placeOfField(line.fields()));
      return;
    }
    log.error(
        message.startsWith("Unclosed") ? DataFault.UNCLOSED_QUOTE : DataFault.TEXT_AFTER_QUOTE,
        line.placeOfField(line.fields()));
  }

  private void tellTooManyRows() {
    Place place = Place.ofLine(called, line.line());
    log.error(DataFault.TOO_MANY_ROWS, place, options.maxRowsPerFile());
  }

  private void tellWrongFieldCount(int expected) {
    int fields = line.fields();
    Place place = line.placeOfField(Math.min(fields, expected));
    DataFault fault = DataFault.WRONG_FIELD_COUNT;
    log.rowError(
        fault,
        called,
        () -> new Fault(Fault.Severity.ERROR, place, fault.message(fields, expected)));
  }

  private void tellLeftOut() {
    DataFault fault = leftOut == 1 ? DataFault.ERASED_SELLER : DataFault.ERASED_SELLERS;
    log.notice(fault, Place.ofFile(called), leftOut);
  }

  private void tellNoRows() {
    Place place = Place.ofFile(called);
    if (file == InputFile.SELLERS) {
      log.error(DataFault.NO_SELLERS, place);
    } else {
      log.notice(DataFault.NO_ROWS, place);
    }
  }
}
