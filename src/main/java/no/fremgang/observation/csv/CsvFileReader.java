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
      text.malformed().ifPresent(this::tell);
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

  private void tell(ReadingStopped stopped) {
    log.error(stopped.fault(), stopped.place(), stopped.problem(), stopped.wayOut());
  }

  private void tellStopped(IOException cause) {
    if (cause instanceof ReadingStopped stopped) {
      tell(stopped);
    } else {
      tellUnreadable(cause);
    }
  }

  private void tellUnreadable(IOException e) {
    log.error(
        DataFault.UNREADABLE,
        Place.ofFile(called),
        "The file cannot be read: " + IoReason.of(e) + ".",
        "Check the file and send it again.");
  }

  private void tellEmpty() {
    log.error(
        DataFault.EMPTY_FILE,
        Place.ofFile(called),
        "The file is empty.",
        "Begin it with a header row of column names, or leave the file out.");
  }

  private void tellTooManyColumns() {
    log.error(
        DataFault.TOO_MANY_COLUMNS,
        line.placeOfField(CsvLine.MOST_FIELDS),
        "The header has "
            + line.fields()
            + " columns, more than the "
            + CsvLine.MOST_FIELDS
            + " that are read.",
        "Keep the columns of the data set; the file was not read.");
  }

  private void tellNoHeader(List<String> names, FileLayout layout) {
    String first = String.join(",", names);
    String separator = first.contains(";") ? "semicolons" : first.contains("\t") ? "tabs" : "";
    Place place = line.placeOfField(0);
    if (!separator.isEmpty() && names.size() == 1) {
      log.error(
          DataFault.WRONG_SEPARATOR,
          place,
          "The columns are separated by " + separator + ".",
          "Separate them by commas.");
      return;
    }
    log.error(
        DataFault.NO_HEADER,
        place,
        "The first line " + Shown.quoted(first) + " names no known column.",
        "Begin with a header row; required are "
            + String.join(", ", layout.requiredColumns())
            + ".");
  }

  private void tellBroken(CsvParseException e) {
    Throwable reason = e.getCause() == null ? e : e.getCause();
    if (!(reason instanceof CsvParseException)) {
      throw new IllegalStateException("Our own fault while reading " + called, reason);
    }
    String message = String.valueOf(reason.getMessage());
    if (message.contains("buffer size")) {
      tellTooLong();
      return;
    }
    boolean unclosed = message.startsWith("Unclosed");
    log.error(
        DataFault.BROKEN_CSV,
        line.placeOfField(line.fields()),
        unclosed
            ? "A quoted field has no closing quote."
            : "A quoted field goes on after its closing quote.",
        "Put the whole field in quotes and double each quote within; the rest was not read.");
  }

  private void tellTooLong() {
    log.error(
        DataFault.FIELD_TOO_LONG,
        line.placeOfField(line.fields()),
        "A field has more characters than can be read; a quote that is not closed, perhaps?",
        "Close the quote or shorten the field; the rest was not read.");
  }

  private void tellTooManyRows() {
    log.error(
        DataFault.TOO_MANY_ROWS,
        Place.ofLine(called, line.line()),
        "The file has more than " + options.maxRowsPerFile() + " rows.",
        "Split the data set by period.");
  }

  private void tellWrongFieldCount(int expected) {
    int fields = line.fields();
    Place place = line.placeOfField(Math.min(fields, expected));
    log.rowError(
        DataFault.WRONG_FIELD_COUNT,
        called,
        () ->
            Fault.error(
                DataFault.WRONG_FIELD_COUNT.code(),
                place,
                "The row has " + fields + " fields, the header has " + expected + ".",
                "Give one field per column; put a value that holds a comma in quotes."));
  }

  private void tellLeftOut() {
    log.notice(
        DataFault.ERASED_SELLER,
        Place.ofFile(called),
        leftOut + " rows of sellers whose data were erased are left out and not kept.",
        "Take them out of the source; a seller who came back needs a new id.");
  }

  private void tellNoRows() {
    Place place = Place.ofFile(called);
    if (file == InputFile.SELLERS) {
      log.error(DataFault.NO_ROWS, place, "The file has no rows.", "Give a row per seller.");
    } else {
      log.notice(
          DataFault.NO_ROWS, place, "The file has no rows.", "It counts as not given at all.");
    }
  }
}
