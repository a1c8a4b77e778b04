package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.FaultLog;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.ObservationIntake;

/**
 * Reads a data set: every file, every row, every fault at once. Nothing is taken over from a set
 * with faults, unless bad rows are to be skipped.
 */
public final class DataSetReader {
  private static final String WHOLE_SET = "data set";

  private final DataSetSchema schema;
  private final ReadOptions options;
  private final FaultLog log;
  private final ByteBudget budget;

  private DataSetReader(DataSetSchema schema, ReadOptions options) {
    this.schema = schema;
    this.options = options;
    this.log = new FaultLog(options.maxFaultsListed(), options.skipBadRows());
    this.budget = new ByteBudget(options);
  }

  /**
   * Reads a folder of CSV files or a zip of them.
   *
   * @throws InputRejected with every fault
   */
  public static ReadDataSet read(Path folderOrZip, DataSetSchema schema, ReadOptions options) {
    return new DataSetReader(schema, options).read(folderOrZip);
  }

  /**
   * Reads a zip from a stream, by way of a temporary file.
   *
   * @throws InputRejected with every fault
   * @throws IOException if the stream breaks or the temporary file cannot be written
   */
  public static ReadDataSet readZip(InputStream zip, DataSetSchema schema, ReadOptions options)
      throws IOException {
    Path spooled = Files.createTempFile("fremgang-upload-", ".zip");
    try {
      DataSetReader reader = new DataSetReader(schema, options);
      reader.spool(zip, spooled);
      return reader.read(spooled);
    } finally {
      Files.deleteIfExists(spooled);
    }
  }

  /**
   * Reads CSV files under their names.
   *
   * @throws InputRejected with every fault
   */
  public static ReadDataSet readFiles(
      Map<String, InputSource> files, DataSetSchema schema, ReadOptions options) {
    List<DataSetFile> given =
        files.entrySet().stream()
            .map(file -> DataSetFile.plain(file.getKey(), file.getValue()))
            .toList();
    return new DataSetReader(schema, options).readAll(given);
  }

  private void spool(InputStream zip, Path spooled) throws IOException {
    ReadOptions bounds = options;
    try (InputStream bounded =
            new ByteBudget(bounds).bounded(WHOLE_SET, ByteBudget.NOT_PACKED, zip);
        var out = Files.newOutputStream(spooled)) {
      bounded.transferTo(out);
    } catch (ReadingStopped stopped) {
      throw rejected(stopped.fault(), stopped.place(), stopped.problem(), stopped.wayOut());
    }
  }

  private ReadDataSet read(Path folderOrZip) {
    try {
      if (Files.isDirectory(folderOrZip)) {
        return readFolder(folderOrZip);
      }
      if (Files.isRegularFile(folderOrZip)) {
        return readZipFile(folderOrZip);
      }
    } catch (IOException e) {
      throw rejected(
          DataFault.NOT_A_DATA_SET,
          Place.ofFile(folderOrZip.toString()),
          "This is neither a folder nor a sound zip: " + e.getMessage() + ".",
          "Give a folder of CSV files, or a zip of them.");
    }
    throw rejected(
        DataFault.NOT_FOUND,
        Place.ofFile(folderOrZip.toString()),
        "There is no such folder or file.",
        "Check the path.");
  }

  private ReadDataSet readFolder(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return readAll(
          entries
              .sorted()
              .limit(options.maxFiles() + 1L)
              .map(
                  path ->
                      DataSetFile.plain(
                          path.getFileName() + (Files.isDirectory(path) ? "/" : ""),
                          () -> Files.newInputStream(path)))
              .toList());
    }
  }

  private ReadDataSet readZipFile(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return readAll(
          zip.stream()
              .limit(options.maxFiles() + 1L)
              .map(entry -> DataSetFile.packed(zip, entry))
              .toList());
    }
  }

  private ReadDataSet readAll(List<DataSetFile> given) {
    Map<InputFile, DataSetFile> files = new FileNames(log, options.maxFiles()).matched(given);
    checkRequired(files.keySet());
    ObservationIntake intake = new ObservationIntake(schema, log);
    if (!files.containsKey(InputFile.SELLERS)) {
      intake.markSellersUnreadable();
    }
    Map<InputFile, Long> rows = new EnumMap<>(InputFile.class);
    files.forEach((file, source) -> rows.put(file, readFile(file, source, intake)));
    log.rejectIfFaulty();
    return new ReadDataSet(intake.close(), rows, log.notices(), log.skippedRows());
  }

  private long readFile(InputFile file, DataSetFile source, ObservationIntake intake) {
    try (InputStream in = source.open(budget, file.fileName())) {
      return new CsvFileReader(file, intake, log, options).read(in);
    } catch (IOException e) {
      log.error(
          DataFault.UNREADABLE,
          Place.ofFile(file.fileName()),
          "The file cannot be opened: " + e.getMessage() + ".",
          "Check the file and send it again.");
      if (file == InputFile.SELLERS) {
        intake.markSellersUnreadable();
      }
      return 0;
    }
  }

  private void checkRequired(Set<InputFile> files) {
    if (!files.contains(InputFile.SELLERS)) {
      tellMissing(InputFile.SELLERS.fileName(), "Add the file, with one row per seller.");
    }
    if (!files.contains(InputFile.FUNNEL) && !files.contains(InputFile.OPPORTUNITIES)) {
      tellMissing("funnel.csv or opportunities.csv", "Add one of the two, or both.");
    }
  }

  private void tellMissing(String what, String wayOut) {
    log.error(DataFault.MISSING_FILE, Place.ofFile(WHOLE_SET), "There is no " + what + ".", wayOut);
  }

  private InputRejected rejected(DataFault fault, Place place, String problem, String wayOut) {
    log.error(fault, place, problem, wayOut);
    try {
      log.rejectIfFaulty();
    } catch (InputRejected rejected) {
      return rejected;
    }
    throw new IllegalStateException("A fault was noted and yet there is none");
  }
}
