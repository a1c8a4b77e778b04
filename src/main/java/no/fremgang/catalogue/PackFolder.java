package no.fremgang.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/**
 * Reads a pack from a folder; what version control, editors and file browsers keep is passed over.
 */
final class PackFolder {
  private static final int MAX_DEPTH = 6;
  private static final Pattern NOT_OF_THE_PACK =
      Pattern.compile("\\.(git|vscode|idea|schema).*|(.*/)?\\.DS_Store");

  private PackFolder() {}

  static SortedMap<String, byte[]> read(Path folder, Faults faults) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      faults.error(Place.ofFile(folder.toString()), Message.of("PACK-001.folder"));
      return files;
    }
    for (Path file : filesIn(folder)) {
      readFile(file, pathIn(folder, file), files, faults);
    }
    return files;
  }

  private static String pathIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
      return walk.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
          .filter(p -> !NOT_OF_THE_PACK.matcher(pathIn(folder, p)).matches())
          .limit(PackLimits.FILES + 1L)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static void readFile(
      Path file, String path, SortedMap<String, byte[]> files, Faults faults) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      faults.error(Place.ofFile(path), Message.of("PACK-003.link"));
      return;
    }
    try {
      if (PackLayout.allows(path, Files.size(file), faults)) {
        files.put(path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      faults.error(Place.ofFile(path), Message.of("PACK-006", String.valueOf(e.getMessage())));
    }
  }
}
