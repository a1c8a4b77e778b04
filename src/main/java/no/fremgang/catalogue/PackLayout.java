package no.fremgang.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.core.Faults;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;

/** Which files a pack may hold, and how large they may be. */
final class PackLayout {
  /** Far above any pack a person writes, and harmless to a server. */
  static final int MAX_FILE_BYTES = 1 << 20;

  static final int MAX_TOTAL_BYTES = 16 << 20;
  static final int MAX_FILES = 2_000;
  private static final int MAX_PATH = 200;

  private static final Set<String> TOP_FILES = Set.of("pack.yaml", "CHANGELOG.md", "README.md");
  private static final Map<String, Set<String>> FOLDERS =
      new TreeMap<>(
          Map.of(
              "catalogue", Set.of("yaml"),
              "parameters", Set.of("yaml"),
              "vocabulary", Set.of("yaml"),
              "situation", Set.of("yaml", "csv"),
              "diagnosis", Set.of("yaml", "csv"),
              "praise", Set.of("yaml", "csv"),
              "coaching", Set.of("csv"),
              "tests", Set.of("yaml", "md")));

  private PackLayout() {}

  static boolean allows(String path, long bytes, Faults faults) {
    if (!isSafe(path)) {
      faults.error(
          "PACK-003",
          Place.ofFile(path.replaceAll("\\p{Cntrl}", "?")),
          "the path leads outside the pack or is no plain path.",
          "Use paths such as diagnosis/closing.yaml.");
      return false;
    }
    if (!isKnown(path)) {
      unknown(path, faults);
      return false;
    }
    if (bytes > MAX_FILE_BYTES) {
      faults.error(
          "PACK-004",
          Place.ofFile(path),
          "the file has more than " + MAX_FILE_BYTES + " bytes.",
          "Split it.");
      return false;
    }
    return true;
  }

  static boolean isSafe(String path) {
    return path.length() <= MAX_PATH
        && !path.isEmpty()
        && path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
        && Set.of(path.split("/", -1)).stream().noneMatch(p -> Set.of("", ".", "..").contains(p));
  }

  private static boolean isKnown(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return TOP_FILES.contains(path);
    }
    String folder = path.substring(0, slash);
    String rest = path.substring(slash + 1);
    boolean deep = rest.indexOf('/') >= 0 && !folder.equals("tests");
    return !deep && FOLDERS.getOrDefault(folder, Set.of()).contains(extension(rest));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static void unknown(String path, Faults faults) {
    faults.error(
        "PACK-002", Place.ofFile(path), "the file has no place in a rule pack.", placeFor(path));
  }

  private static String placeFor(String path) {
    int slash = path.indexOf('/');
    String head = slash < 0 ? path : path.substring(0, slash);
    if (slash >= 0 && FOLDERS.containsKey(head)) {
      String extensions = String.join(" or .", FOLDERS.get(head).stream().sorted().toList());
      return head + "/ holds files ending in ." + extensions + " only; move or delete it.";
    }
    return Suggestion.nearest(head, slash < 0 ? TOP_FILES : FOLDERS.keySet())
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse(
            "A pack holds pack.yaml, CHANGELOG.md and the folders "
                + String.join(", ", FOLDERS.keySet())
                + "; move or delete it.");
  }

  static void checkWhole(Map<String, byte[]> files, Faults faults) {
    long total = files.values().stream().mapToLong(b -> b.length).sum();
    if (files.size() > MAX_FILES || total > MAX_TOTAL_BYTES) {
      faults.error(
          "PACK-004",
          Place.ofFile("."),
          "the pack has " + files.size() + " files and " + total + " bytes.",
          "A pack has at most " + MAX_FILES + " files and " + MAX_TOTAL_BYTES + " bytes.");
    }
    if (!files.containsKey("pack.yaml")) {
      faults.error(
          "PACK-001",
          Place.ofFile("pack.yaml"),
          "the pack has no pack.yaml.",
          "Add it, with name, version and languages, or give the folder that holds it.");
    }
  }
}
