package no.fremgang.observation.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.FaultLog;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Shown;

/** Finds the files of a data set among those given, and says what is odd about the rest. */
final class FileNames {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern HERE = Pattern.compile("(?<=^|/)(\\./)+");
  private static final Map<String, InputFile> BY_NAME = byName();

  private final FaultLog log;
  private final int maxFiles;
  private final Set<InputFile> already;

  /**
   * @param already files that earlier imports hold
   */
  FileNames(FaultLog log, int maxFiles, Set<InputFile> already) {
    this.log = log;
    this.maxFiles = maxFiles;
    this.already = already;
  }

  private static Map<String, InputFile> byName() {
    Map<String, InputFile> names = new HashMap<>();
    Arrays.stream(InputFile.values()).forEach(file -> names.put(file.fileName(), file));
    return names;
  }

  Map<InputFile, DataSetFile> matched(List<DataSetFile> given) {
    Map<InputFile, DataSetFile> matched = new EnumMap<>(InputFile.class);
    if (given.size() > maxFiles) {
      log.error(DataFault.TOO_MANY_FILES, Place.ofFile("data set"), maxFiles);
      return matched;
    }
    List<DataSetFile> worthReading =
        given.stream()
            .filter(this::isSafe)
            .map(FileNames::withoutDots)
            .filter(file -> !isClutter(file.name()))
            .toList();
    String folder = commonFolder(worthReading);
    Set<String> met = new HashSet<>();
    List<String> unknown = new ArrayList<>();
    for (DataSetFile file : worthReading) {
      String name = file.name().substring(folder.length());
      InputFile known = BY_NAME.get(name);
      if (!name.isEmpty() && !met.add(name)) {
        log.error(DataFault.DUPLICATE_FILE, Place.ofFile(shown(name)));
      } else if (known != null) {
        matched.put(known, file);
      } else if (!name.isEmpty()) {
        unknown.add(name);
      }
    }
    unknown.forEach(name -> tellUnknown(name, matched.keySet()));
    tellMissing(unknown, matched.keySet());
    return matched;
  }

  private void tellMissing(List<String> unknown, Set<InputFile> found) {
    MissingFiles missing = new MissingFiles(log, unknown);
    if (found.isEmpty() && !already.isEmpty()) {
      missing.tellEmpty();
      return;
    }
    Set<InputFile> all = new HashSet<>(found);
    all.addAll(already);
    missing.tell(all);
  }

  /** {@code ./sellers.csv} is {@code sellers.csv}. */
  private static DataSetFile withoutDots(DataSetFile file) {
    return file.named(HERE.matcher(file.name()).replaceAll(""));
  }

  private boolean isSafe(DataSetFile file) {
    String name = file.name();
    boolean climbs = Arrays.asList(name.split("[/\\\\]", -1)).contains("..");
    boolean absolute = name.startsWith("/") || DRIVE.matcher(name).matches();
    if (!climbs && !absolute && name.indexOf('\\') < 0 && name.indexOf('\0') < 0) {
      return true;
    }
    log.error(DataFault.UNSAFE_PATH, Place.ofFile(shown(name)));
    return false;
  }

  private static boolean isClutter(String name) {
    return name.startsWith("__MACOSX/")
        || name.equals("Thumbs.db")
        || name.startsWith(".")
        || name.contains("/.");
  }

  /** The one folder all files lie in, with its slash; empty if there is none. */
  private static String commonFolder(List<DataSetFile> files) {
    if (files.isEmpty()) {
      return "";
    }
    String first = files.get(0).name();
    String folder = first.substring(0, first.indexOf('/') + 1);
    return files.stream().allMatch(file -> file.name().startsWith(folder)) ? folder : "";
  }

  private void tellUnknown(String name, Set<InputFile> found) {
    Place place = Place.ofFile(shown(name));
    InputFile meant = BY_NAME.get(name.toLowerCase(Locale.ROOT));
    if (meant != null && found.contains(meant)) {
      log.error(DataFault.TWO_SPELLINGS, place, Shown.quoted(name), Shown.quoted(meant.fileName()));
      return;
    }
    String plainName = name.substring(name.lastIndexOf('/') + 1);
    if (name.indexOf('/') >= 0 && BY_NAME.containsKey(plainName)) {
      log.warning(DataFault.FILE_IN_FOLDER, place);
      return;
    }
    List<String> absent =
        BY_NAME.entrySet().stream()
            .filter(known -> !found.contains(known.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Optional<String> near = Suggestion.nearest(name, absent);
    if (near.isPresent()) {
      log.warning(DataFault.UNKNOWN_FILE, place, Suggestion.didYouMean(near, DataFault.AS_MEANT));
    } else {
      log.notice(DataFault.UNKNOWN_FILE, place, Suggestion.didYouMean(near, DataFault.AS_MEANT));
    }
  }

  private static String shown(String name) {
    return Shown.plain(name, 80);
  }
}
