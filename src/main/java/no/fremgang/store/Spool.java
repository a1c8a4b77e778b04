package no.fremgang.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.CsvRows;
import no.fremgang.observation.csv.FileKeeper;
import no.fremgang.observation.csv.InputSource;

/**
 * The files of an import between being read and being stored: gzipped in a temporary folder, so
 * that what is stored is what was checked, and memory does not grow with it.
 */
final class Spool implements FileKeeper, AutoCloseable {
  private final Path folder;
  private final Map<InputFile, MessageDigest> digests = new EnumMap<>(InputFile.class);
  private final Map<InputFile, byte[]> sums = new EnumMap<>(InputFile.class);

  Spool() throws IOException {
    folder = Files.createTempDirectory("fremgang-import-");
  }

  @Override
  public OutputStream keep(InputFile file) throws IOException {
    MessageDigest digest = Hashes.sha256();
    digests.put(file, digest);
    sums.remove(file);
    return new Whole(
        new DigestOutputStream(
            new GZIPOutputStream(Files.newOutputStream(path(file)), 1 << 16), digest));
  }

  /** Passes arrays on whole, which a {@code FilterOutputStream} does not. */
  private static final class Whole extends FilterOutputStream {
    Whole(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }
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
