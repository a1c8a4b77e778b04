package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.FaultLog;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.ObservationIntake;
import no.fremgang.observation.Shown;

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
    String called = Shown.plain(folderOrZip.toString(), 200);
    return new DataSetReader(schema, options).read(folderOrZip, called);
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
      return reader.read(spooled, WHOLE_SET);
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
    try (InputStream bounded =
            new ByteBudget(options).bounded(WHOLE_SET, ByteBudget.NOT_PACKED, zip);
        var out = Files.newOutputStream(spooled)) {
      bounded.transferTo(out);
    } catch (ReadingStopped stopped) {
      throw rejected(stopped.fault(), stopped.place(), stopped.problem(), stopped.wayOut());
    }
  }

  /**
   * @param called what to call it in messages, since an upload lies under a name nobody knows
   */
  private ReadDataSet read(Path folderOrZip, String called) {
    try {
      if (Files.isDirectory(folderOrZip)) {
        return readFolder(folderOrZip);
      }
      if (Files.isRegularFile(folderOrZip)) {
        return readZipFile(folderOrZip);
      }
    } catch (ReadingStopped stopped) {
      throw rejected(stopped.fault(), stopped.place(), stopped.problem(), stopped.wayOut());
    } catch (IOException e) {
      throw rejected(
          DataFault.NOT_A_DATA_SET,
          Place.ofFile(called),
          "This is neither a folder nor a sound zip: " + IoReason.of(e) + ".",
          "Give a folder of CSV files, or a zip of them.");
    }
    throw rejected(
        DataFault.NOT_FOUND,
        Place.ofFile(called),
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
    try (ZipFile zip = ZipOpening.open(path)) {
      return readAll(
          zip.stream()
              .limit(options.maxFiles() + 1L)
              .map(entry -> DataSetFile.packed(zip, entry))
              .toList());
    }
  }

  private ReadDataSet readAll(List<DataSetFile> given) {
    Map<InputFile, DataSetFile> files = new FileNames(log, options.maxFiles()).matched(given);
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
          "The file cannot be opened: " + IoReason.of(e) + ".",
          "Check the file and send it again.");
      if (file == InputFile.SELLERS) {
        intake.markSellersUnreadable();
      }
      return 0;
    }
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
