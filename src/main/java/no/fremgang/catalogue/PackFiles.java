package no.fremgang.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;

/**
 * The files of a rule pack, by path with {@code /} between folders. Only files a pack may hold, all
 * of them UTF-8 with {@code \n} line ends and no byte order mark, so that the same pack has the
 * same content on every machine.
 */
public final class PackFiles {
  private final SortedMap<String, String> texts;
  private final String hash;

  private final Set<String> unread;

  private PackFiles(SortedMap<String, String> texts, Set<String> unread) {
    this.texts = Collections.unmodifiableSortedMap(texts);
    this.unread = Set.copyOf(unread);
    this.hash = hashOf(texts);
  }

  /**
   * Reads a folder.
   *
   * @throws InputRejected with every file that has no place in a pack, is too large or not UTF-8
   */
  public static PackFiles from(Path folder) {
    Faults faults = new Faults();
    return of(PackFolder.read(folder, faults), faults);
  }

  /** Reads what can be read of a folder; what is wrong with the rest is added to the faults. */
  public static PackFiles readable(Path folderOrZip, Faults faults) {
    return readable(
        Files.isRegularFile(folderOrZip)
            ? zipped(folderOrZip, faults)
            : PackFolder.read(folderOrZip, faults),
        faults);
  }

  private static Map<String, byte[]> zipped(Path file, Faults faults) {
    try (InputStream zip = Files.newInputStream(file)) {
      return PackZip.read(zip, faults);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Reads a zip; the pack may stand in one folder of it.
   *
   * @throws InputRejected as for a folder, and for paths that lead outside
   */
  public static PackFiles fromZip(InputStream zip) {
    Faults faults = new Faults();
    return of(PackZip.read(zip, faults), faults);
  }

  /**
   * Reads a folder among the program's own resources, in a jar or not.
   *
   * @throws InputRejected if there is no such folder, and as for a folder
   */
  public static PackFiles fromClasspath(String folder) {
    Faults faults = new Faults();
    return of(PackResources.read(folder, faults), faults);
  }

  /**
   * Takes files as they are.
   *
   * @throws InputRejected as for a folder
   */
  public static PackFiles of(Map<String, byte[]> files) {
    return of(files, new Faults());
  }

  private static PackFiles of(Map<String, byte[]> files, Faults faults) {
    PackFiles readable = readable(files, faults);
    faults.rejectIfAny();
    return readable;
  }

  /** As {@link #readable(Path, Faults)}, of files as they are. */
  public static PackFiles readable(Map<String, byte[]> files, Faults faults) {
    SortedMap<String, String> texts = new TreeMap<>();
    Set<String> unread = new TreeSet<>();
    files.forEach(
        (path, bytes) -> {
          Optional<String> text =
              PackLayout.allows(path, bytes.length, faults)
                  ? PackText.decode(path, bytes, faults)
                  : Optional.empty();
          text.ifPresentOrElse(t -> texts.put(path, t), () -> unread.add(path));
        });
    PackLayout.checkWhole(files, faults);
    return new PackFiles(texts, unread);
  }

  /** Whether a file whose path starts so is there, but could not be read; that is said already. */
  public boolean isUnread(String start) {
    return unread.stream().anyMatch(path -> path.startsWith(start));
  }

  /** A zip from which {@link #fromZip} reads the same files. */
  public byte[] toZip() {
    return PackZip.write(texts);
  }

  /** Text by path, sorted. */
  public SortedMap<String, String> texts() {
    return texts;
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** Paths directly or deeper in the folder with the extension (without dot), sorted. */
  public List<String> paths(String folder, String extension) {
    return texts.keySet().stream()
        .filter(p -> p.startsWith(folder + "/") && p.endsWith("." + extension))
        .toList();
  }

  /**
   * {@code sha256:} and the digest over each path and text with their lengths, in the order of
   * paths: the same for the same pack from a folder, a zip or a jar.
   */
  public String hash() {
    return hash;
  }

  private static String hashOf(SortedMap<String, String> texts) {
    MessageDigest digest = sha256();
    texts.forEach(
        (path, text) -> {
          update(digest, path);
          update(digest, text);
        });
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
