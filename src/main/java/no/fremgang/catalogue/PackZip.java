package no.fremgang.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
  private final List<String> names = new ArrayList<>();
  private final Faults faults;
  private long total;

  private PackZip(Faults faults) {
    this.faults = faults;
  }

  static SortedMap<String, byte[]> read(InputStream input, Faults faults) {
    PackZip zip = new PackZip(faults);
    try {
      zip.read(input.readNBytes(PackLimits.ZIP_BYTES + 1));
    } catch (IOException | IllegalArgumentException e) {
      zip.fault(".", Message.of("PACK-006.broken", String.valueOf(e.getMessage())));
    }
    if (zip.files.isEmpty() && !faults.hasErrors()) {
      zip.fault(".", Message.of("PACK-006.empty"));
    }
    return withoutTopFolder(zip.files);
  }

  private void read(byte[] bytes) throws IOException {
    if (bytes.length > PackLimits.ZIP_BYTES) {
      fault(".", Message.of("PACK-004.zip"));
      return;
    }
    try (ZipInputStream entries =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      readAll(entries);
    }
    if (!names.isEmpty() && !faults.hasErrors()) {
      checkList(ZipList.of(bytes).orElse(List.of()));
    }
  }

  /** What a person sees of the zip must be what was read. */
  private void checkList(List<ZipList.Entry> listed) {
    for (ZipList.Entry entry : listed) {
      if (entry.isLink()) {
        fault(entry.name(), Message.of("PACK-003.link"));
      }
      if (entry.isEncrypted()) {
        fault(entry.name(), Message.of("PACK-006.encrypted"));
      }
    }
    if (!listed.stream().map(ZipList.Entry::name).toList().equals(names)) {
      fault(".", Message.of("PACK-006.list"));
    }
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
      names.add(e.getName());
      byte[] bytes = entries.readNBytes(PackLimits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > PackLimits.FILE_BYTES
          || total > PackLimits.PACK_BYTES
          || names.size() > PackLimits.FILES) {
        fault(e.getName(), Message.of("PACK-004.zip"));
        return;
      }
      take(e, bytes);
    }
  }

  private void take(ZipEntry entry, byte[] bytes) {
    String name = entry.getName();
    String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
    if (!PackLayout.isSafe(path)) {
      PackLayout.allows(path, 0, faults);
    } else if (!entry.isDirectory() && files.put(name, bytes) != null) {
      fault(name, Message.of("PACK-007"));
    }
  }

  private void fault(String path, Message message) {
    faults.error(Place.ofFile(PackLayout.shown(path)), message);
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
