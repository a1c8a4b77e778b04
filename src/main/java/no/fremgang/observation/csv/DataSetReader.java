package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final List<StoredImport> earlier;
  private final FileKeeper keeper;
  private final FaultLog log;
  private final ByteBudget budget;

  private DataSetReader(
      DataSetSchema schema, ReadOptions options, List<StoredImport> earlier, FileKeeper keeper) {
    this.schema = schema;
    this.options = options;
    this.earlier = List.copyOf(earlier);
    this.keeper = keeper;
    this.log = new FaultLog(options.maxFaultsListed(), options.skipBadRows());
    this.budget = new ByteBudget(options);
  }

  /** A reader for one data set that stands alone. */
  public static DataSetReader of(DataSetSchema schema, ReadOptions options) {
    return new DataSetReader(schema, options, List.of(), FileKeeper.NONE);
  }

  /**
   * A reader for one import on top of earlier ones: it may lack what they hold, and its rows take
   * the place of theirs with the same key.
   *
   * @param earlier newest first
   */
  public static DataSetReader onTopOf(
      List<StoredImport> earlier, DataSetSchema schema, ReadOptions options, FileKeeper keeper) {
    return new DataSetReader(schema, options, earlier, keeper);
  }

  /**
   * Reads imports taken over earlier, without a new one. Rows the schema does not know are left
   * out: they came in under another rule pack.
   *
   * @param imports newest first
   * @throws InputRejected with every fault
   */
  public static ReadDataSet readStored(List<StoredImport> imports, DataSetSchema schema) {
    DataSetReader reader =
        new DataSetReader(schema, ReadOptions.defaults(), imports, FileKeeper.NONE);
    new MissingFiles(reader.log, List.of()).tell(reader.already());
    return reader.readAll(Map.of());
  }

  /**
   * Reads a folder of CSV files or a zip of them.
   *
   * @throws InputRejected with every fault
   */
  public static ReadDataSet read(Path folderOrZip, DataSetSchema schema, ReadOptions options) {
    return of(schema, options).read(folderOrZip);
  }

  /**
   * Reads a zip from a stream, by way of a temporary file.
   *
   * @throws InputRejected with every fault
   * @throws IOException if the stream breaks or the temporary file cannot be written
   */
  public static ReadDataSet readZip(InputStream zip, DataSetSchema schema, ReadOptions options)
      throws IOException {
    return of(schema, options).readZip(zip);
  }

  /**
   * Reads CSV files under their names.
   *
   * @throws InputRejected with every fault
   */
  public static ReadDataSet readFiles(
      Map<String, InputSource> files, DataSetSchema schema, ReadOptions options) {
    return of(schema, options).readFiles(files);
  }

  ReadDataSet read(Path folderOrZip) {
    return read(folderOrZip, Shown.plain(folderOrZip.toString(), 200));
  }

  ReadDataSet readZip(InputStream zip) throws IOException {
    Path spooled = Files.createTempFile("fremgang-upload-", ".zip");
    try {
      spool(zip, spooled);
      return read(spooled, WHOLE_SET);
    } finally {
      Files.deleteIfExists(spooled);
    }
  }

  ReadDataSet readFiles(Map<String, InputSource> files) {
    return readAll(
        files.entrySet().stream()
            .map(file -> DataSetFile.plain(file.getKey(), file.getValue()))
            .toList());
  }

  private void spool(InputStream zip, Path spooled) throws IOException {
    try (InputStream bounded =
            new ByteBudget(options).bounded(WHOLE_SET, ByteBudget.NOT_PACKED, zip);
        var out = Files.newOutputStream(spooled)) {
      bounded.transferTo(out);
    } catch (ReadingStopped stopped) {
      throw rejected(stopped);
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
      throw rejected(stopped);
    } catch (IOException e) {
      throw rejected(DataFault.NOT_A_DATA_SET, Place.ofFile(called), IoReason.of(e));
    }
    throw rejected(DataFault.NOT_FOUND, Place.ofFile(called));
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
    return readAll(new FileNames(log, options.maxFiles(), already()).matched(given));
  }

  private Set<InputFile> already() {
    return earlier.stream()
        .flatMap(stored -> stored.files().keySet().stream())
        .collect(Collectors.toSet());
  }

  private ReadDataSet readAll(Map<InputFile, DataSetFile> given) {
    ObservationIntake intake = new ObservationIntake(schema, log);
    if (!earlier.isEmpty()) {
      intake.expectSeveralImports();
    }
    if (!given.containsKey(InputFile.SELLERS) && earlier.stream().noneMatch(this::hasSellers)) {
      intake.markSellersUnreadable();
    }
    Map<InputFile, Long> rows = new EnumMap<>(InputFile.class);
    for (InputFile file : InputFile.values()) {
      DataSetFile source = given.get(file);
      if (source != null) {
        rows.put(file, readFile(file, source, intake));
      }
      readEarlier(file, intake);
    }
    log.rejectIfFaulty();
    return new ReadDataSet(intake.close(), rows, log.notices(), log.skippedRows());
  }

  private boolean hasSellers(StoredImport stored) {
    return stored.files().containsKey(InputFile.SELLERS);
  }

  private long readFile(InputFile file, DataSetFile source, ObservationIntake intake) {
    try (InputStream in = new Kept(source.open(budget, file.fileName()), keeper.keep(file))) {
      return new CsvFileReader(file, file.fileName(), intake, log, options).read(in);
    } catch (IOException e) {
      log.error(DataFault.NOT_OPENED, Place.ofFile(file.fileName()), IoReason.of(e));
      if (file == InputFile.SELLERS) {
        intake.markSellersUnreadable();
      }
      return 0;
    }
  }

  private void readEarlier(InputFile file, ObservationIntake intake) {
    log.beginEarlier();
    for (StoredImport stored : earlier) {
      intake.beginEarlier(file);
      InputSource source = stored.files().get(file);
      if (source != null) {
        readEarlier(file, stored.nameOf(file), source, intake);
      }
    }
    log.endEarlier();
  }

  private void readEarlier(
      InputFile file, String called, InputSource source, ObservationIntake intake) {
    try (InputStream in = source.open()) {
      new CsvFileReader(file, called, intake, log, ReadOptions.defaults()).read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + called + " again", e);
    }
  }

  private InputRejected rejected(DataFault fault, Place place, Object... gaps) {
    log.error(fault, place, gaps);
    return rejected();
  }

  private InputRejected rejected(ReadingStopped stopped) {
    stopped.tell(log);
    return rejected();
  }

  private InputRejected rejected() {
    try {
      log.rejectIfFaulty();
    } catch (InputRejected rejected) {
      return rejected;
    }
    throw new IllegalStateException("A fault was noted and yet there is none");
  }
}
