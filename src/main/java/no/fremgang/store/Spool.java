package no.fremgang.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import no.fremgang.assessment.NoRoom;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.CsvRows;
import no.fremgang.observation.csv.FileKeeper;
import no.fremgang.observation.csv.InputSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of an import between being read and being stored: gzipped in a temporary folder, so
 * that what is stored is what was checked, and memory does not grow with it. A folder that cannot
 * be written is {@link NoRoom}, which is no fault of the files.
 */
final class Spool implements FileKeeper, AutoCloseable {
  private static final String PREFIX = "fremgang-import-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-(\\d+)-.*");

  /** Names the process, so that another one sees whose folder it is. */
  private static final String OURS =
      ProcessHandle.current().pid() + "-" + begun(ProcessHandle.current()) + "-";

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  private final Path folder;
  private final Map<InputFile, MessageDigest> digests = new EnumMap<>(InputFile.class);
  private final Map<InputFile, byte[]> sums = new EnumMap<>(InputFile.class);

  /**
   * @param parent where temporary files go
   */
  Spool(Path parent) {
    try {
      folder = Files.createTempDirectory(parent, PREFIX + OURS);
    } catch (IOException e) {
      throw new NoRoom("A temporary folder", e);
    }
  }

  /** Where this machine keeps temporary files. */
  static Path usualParent() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Removes what processes that were killed have left behind; those that live keep theirs. */
  static void sweep(Path parent) {
    try (Stream<Path> entries = Files.list(parent)) {
      entries.filter(Spool::isLeftBehind).forEach(Spool::remove);
    } catch (IOException e) {
      LOG.warn("Cannot look for what earlier imports left in {}: {}", parent, e.toString());
    }
  }

  private static boolean isLeftBehind(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(process -> begun(process).equals(name.group(2)))
            .isEmpty();
  }

  /** In a container every process has the same number; when it began tells them apart. */
  private static String begun(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L).toString();
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
      LOG.info("Removed {}, left by an import whose process was killed", folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Cannot remove {}, left by an import: {}", folder, e.toString());
    }
  }

  @Override
  public OutputStream keep(InputFile file) {
    MessageDigest digest = Hashes.sha256();
    digests.put(file, digest);
    sums.remove(file);
    try {
      return new Written(
          file, new DigestOutputStream(Gzip.fast(Files.newOutputStream(path(file))), digest));
    } catch (IOException e) {
      throw new NoRoom(file.fileName(), e);
    }
  }

  /** Passes arrays on whole, and tells a disk that is full from a file that cannot be read. */
  private static final class Written extends FilterOutputStream {
    private final InputFile file;

    Written(InputFile file, OutputStream out) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(int one) {
      orNoRoom(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      orNoRoom(() -> out.write(bytes, offset, length));
    }

    @Override
    public void close() {
      orNoRoom(super::close);
    }

    private void orNoRoom(Writing writing) {
      try {
        writing.run();
      } catch (IOException e) {
        throw new NoRoom(file.fileName(), e);
      }
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /** Takes rows out of the files, which have been read. */
  void leaveOut(Predicate<String> sellers) throws IOException {
    for (InputFile file : List.copyOf(digests.keySet())) {
      Path whole = folder.resolve(file.fileName() + ".whole");
      Files.move(path(file), whole);
      try (InputStream in = new GZIPInputStream(Files.newInputStream(whole), 1 << 16);
          OutputStream out = keep(file)) {
        CsvRows.copy(
            in,
            out,
            (columns, row) -> sellers.test(CsvRows.value(columns, row, "seller_id")) ? null : row);
      } finally {
        Files.delete(whole);
      }
    }
  }

  /** Names the files by their content, when all have been read. */
  String importId() {
    MessageDigest all = Hashes.sha256();
    digests.forEach(
        (file, digest) -> {
          all.update((file.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
          all.update(sums.computeIfAbsent(file, f -> digest.digest()));
        });
    return "import-" + Hashes.shortened(all);
  }

  InputStream gzipped(InputFile file) throws IOException {
    return Files.newInputStream(path(file));
  }

  /** The files once more, to be read again. */
  Map<String, InputSource> files() {
    Map<String, InputSource> files = new TreeMap<>();
    for (InputFile file : digests.keySet()) {
      files.put(file.fileName(), () -> new GZIPInputStream(gzipped(file), 1 << 16));
    }
    return files;
  }

  private Path path(InputFile file) {
    return folder.resolve(file.fileName() + ".gz");
  }

  @Override
  public void close() throws IOException {
    for (InputFile file : digests.keySet()) {
      Files.deleteIfExists(path(file));
    }
    Files.deleteIfExists(folder);
  }
}
