package no.fremgang.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/** Reads a pack from a zip: counts what it unpacks, not what the zip claims. */
final class PackZip {
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Faults faults;
  private long total;

  private PackZip(Faults faults) {
    this.faults = faults;
  }

  static SortedMap<String, byte[]> read(InputStream input, Faults faults) {
    PackZip zip = new PackZip(faults);
    try (ZipInputStream entries = new ZipInputStream(input, StandardCharsets.UTF_8)) {
      zip.readAll(entries);
    } catch (IOException | IllegalArgumentException e) {
      zip.fault(".", Message.of("PACK-006.broken", String.valueOf(e.getMessage())));
    }
    if (zip.files.isEmpty() && !faults.hasErrors()) {
      zip.fault(".", Message.of("PACK-006.empty"));
    }
    return withoutTopFolder(zip.files);
  }

  static byte[] write(SortedMap<String, String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private void readAll(ZipInputStream entries) throws IOException {
    for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
      if (!e.isDirectory() && !readEntry(e.getName(), entries)) {
        return;
      }
    }
  }

  /** False when the rest of the zip is not to be read. */
  private boolean readEntry(String name, ZipInputStream content) throws IOException {
    if (!PackLayout.isSafe(name)) {
      return PackLayout.allows(name, 0, faults) || files.size() < PackLayout.MAX_FILES;
    }
    byte[] bytes = content.readNBytes(PackLayout.MAX_FILE_BYTES + 1);
    total += bytes.length;
    if (bytes.length > PackLayout.MAX_FILE_BYTES
        || total > PackLayout.MAX_TOTAL_BYTES
        || files.size() >= PackLayout.MAX_FILES) {
      fault(name, Message.of("PACK-004.zip"));
      return false;
    }
    if (files.put(name, bytes) != null) {
      fault(name, Message.of("PACK-007"));
    }
    return true;
  }

  private void fault(String path, Message message) {
    faults.error(Place.ofFile(path), message);
  }

  private static SortedMap<String, byte[]> withoutTopFolder(SortedMap<String, byte[]> files) {
    Set<String> tops =
        files.keySet().stream()
            .map(p -> p.substring(0, p.indexOf('/') + 1))
            .collect(Collectors.toSet());
    String top = tops.size() == 1 ? tops.iterator().next() : "";
    if (top.isEmpty() || !files.containsKey(top + "pack.yaml")) {
      return files;
    }
    SortedMap<String, byte[]> inside = new TreeMap<>();
    files.forEach((path, bytes) -> inside.put(path.substring(top.length()), bytes));
    return inside;
  }
}
