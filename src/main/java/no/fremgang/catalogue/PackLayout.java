package no.fremgang.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/** Which files a pack may hold, and how large they may be. */
final class PackLayout {
  private static final Set<String> TOP_FILES =
      Set.of("pack.yaml", "CHANGELOG.md", "README.md", "LESMEG.md");
  private static final Map<String, Set<String>> FOLDERS =
      new TreeMap<>(
          Map.of(
              "catalogue", Set.of("yaml"),
              "parameters", Set.of("yaml", "csv"),
              "vocabulary", Set.of("yaml"),
              "situation", Set.of("yaml", "csv"),
              "diagnosis", Set.of("yaml", "csv"),
              "praise", Set.of("yaml", "csv"),
              "coaching", Set.of("csv"),
              "tests", Set.of("yaml", "md")));

  /** Folders whose files are looked for by name; any other file there would go unread. */
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "catalogue",
          Set.of("process.yaml", "factors.yaml", "questions.yaml", "causes.yaml", "actions.yaml"),
          "vocabulary",
          Set.of("en.yaml", "nb.yaml"));

  /** Written the same way on every machine, whatever it does with case and accents. */
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._/-]*");

  private PackLayout() {}

  /** A path as a message shows it. */
  static String shown(String path) {
    String start = path.substring(0, Math.min(path.length(), PackLimits.PATH_LETTERS));
    return start.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  static boolean allows(String path, long bytes, Faults faults) {
    if (!isSafe(path)) {
      faults.error(Place.ofFile(shown(path)), Message.of("PACK-003"));
      return false;
    }
    Optional<Message> misplaced = misplaced(path);
    if (misplaced.isPresent()) {
      faults.error(Place.ofFile(shown(path)), misplaced.get());
      return false;
    }
    if (bytes > PackLimits.FILE_BYTES) {
      faults.error(Place.ofFile(path), Message.of("PACK-004", PackLimits.FILE_BYTES));
      return false;
    }
    return true;
  }

  static boolean isSafe(String path) {
    return path.length() <= PackLimits.PATH_LETTERS
        && !path.isEmpty()
        && path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
        && Arrays.stream(path.split("/", -1)).noneMatch(p -> Set.of("", ".", "..").contains(p));
  }

  private static Optional<Message> misplaced(String path) {
    int slash = path.indexOf('/');
    if (TOP_FILES.contains(path) || slash >= 0 && isKnown(path)) {
      return Optional.empty();
    }
    return Optional.of(
        meantInOtherCase(path)
            .map(meant -> Message.of("PACK-002.case", path, meant))
            .orElseGet(() -> noPlace(path, slash)));
  }

  private static boolean isKnown(String path) {
    String folder = path.substring(0, path.indexOf('/'));
    String rest = path.substring(path.indexOf('/') + 1);
    boolean deep = rest.indexOf('/') >= 0 && !folder.equals("tests");
    return !deep
        && hasExtension(folder, rest)
        && NAMES.getOrDefault(folder, Set.of(rest)).contains(rest)
        && PLAIN.matcher(rest).matches();
  }

  private static boolean hasExtension(String folder, String file) {
    return FOLDERS.getOrDefault(folder, Set.of()).contains(extension(file));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Optional<String> meantInOtherCase(String path) {
    String small = path.toLowerCase(Locale.ROOT);
    return small.indexOf('/') >= 0
        ? Optional.of(small).filter(PackLayout::isKnown)
        : TOP_FILES.stream().filter(path::equalsIgnoreCase).findFirst();
  }

  private static Message noPlace(String path, int slash) {
    String head = slash < 0 ? path : path.substring(0, slash);
    if (slash < 0 || !FOLDERS.containsKey(head)) {
      return Message.of("PACK-002", placeFor(head, slash < 0 ? TOP_FILES : FOLDERS.keySet()));
    }
    String file = path.substring(slash + 1);
    if (!hasExtension(head, file)) {
      String endings = String.join(", .", FOLDERS.get(head).stream().sorted().toList());
      return Message.of("PACK-002", Message.words("folder-holds", head, endings));
    }
    return NAMES.containsKey(head)
        ? Message.of("PACK-002.name", head, Suggestion.text(file, NAMES.get(head)))
        : Message.of(file.indexOf('/') >= 0 ? "PACK-002.deep" : "PACK-002.letters");
  }

  private static Text placeFor(String head, Set<String> known) {
    String folders = String.join(", ", FOLDERS.keySet());
    return Suggestion.nearest(head, known)
        .map(near -> Message.words("did-you-mean", near))
        .orElseGet(() -> Message.words("pack-holds", "pack.yaml, CHANGELOG.md", folders));
  }

  static void checkWhole(Map<String, byte[]> files, Faults faults) {
    long total = files.values().stream().mapToLong(b -> b.length).sum();
    if (files.size() > PackLimits.FILES || total > PackLimits.PACK_BYTES) {
      faults.error(
          Place.ofFile("."),
          Message.of(
              "PACK-004.pack", files.size(), total, PackLimits.FILES, PackLimits.PACK_BYTES));
    }
    if (!files.containsKey("pack.yaml")) {
      faults.error(Place.ofFile("pack.yaml"), Message.of("PACK-001"));
    }
  }
}
