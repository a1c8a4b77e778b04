package no.fremgang.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import no.fremgang.core.Place;

/** Matches the column names of an input with the layout of its file. */
public final class Header {
  private final FileLayout layout;
  private final FaultLog log;
  private final IntFunction<Place> places;
  private final List<String> names;

  /**
   * @param places where each of the names stands
   */
  public Header(FileLayout layout, List<String> names, IntFunction<Place> places, FaultLog log) {
    this.layout = layout;
    this.names = List.copyOf(names);
    this.places = places;
    this.log = log;
  }

  /** Whether at least one name is a column of the file; otherwise it is no header at all. */
  public boolean isRecognisable() {
    return names.stream().anyMatch(name -> layout.position(name) >= 0);
  }

  /** Position in the layout per name, -1 for a column that is not read. Notes every fault. */
  public int[] positions() {
    int[] positions = new int[names.size()];
    Arrays.setAll(positions, this::position);
    checkDuplicates();
    checkRequired();
    return positions;
  }

  private int position(int index) {
    String name = names.get(index);
    int position = layout.position(name);
    if (position < 0) {
      checkUnknown(layout, name, places.apply(index), missing(), log);
    }
    return position;
  }

  /** Notes what there is to say about a column the layout does not know. */
  static void checkUnknown(
      FileLayout layout, String name, Place place, List<String> missing, FaultLog log) {
    if (SensitiveColumns.holds(name)) {
      log.error(
          DataFault.SENSITIVE_COLUMN,
          place,
          "Column "
              + Cells.shown(name)
              + " looks like sensitive personal information, which is never taken in.",
          "Remove the column from " + layout.file().fileName() + ".");
    } else if (name.isEmpty()) {
      log.notice(
          DataFault.UNNAMED_COLUMN, place, "A column has no name.", "It is not read; remove it.");
    } else {
      tellExtra(name, place, missing, log);
    }
  }

  private static void tellExtra(String name, Place place, List<String> missing, FaultLog log) {
    String problem = "Column " + Cells.shown(name) + " is not known and not read.";
    Nearest.to(name, missing)
        .ifPresentOrElse(
            near ->
                log.warning(
                    DataFault.EXTRA_COLUMN, place, problem, "Did you mean \"" + near + "\"?"),
            () ->
                log.notice(
                    DataFault.EXTRA_COLUMN, place, problem, "Nothing to do if that is meant."));
  }

  private List<String> missing() {
    return layout.columns().stream().filter(column -> !names.contains(column)).toList();
  }

  private void checkDuplicates() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Integer earlier = name.isEmpty() ? null : first.putIfAbsent(name, i);
      if (earlier != null) {
        log.error(
            DataFault.DUPLICATE_COLUMN,
            places.apply(i),
            "Column "
                + Cells.shown(name)
                + " is given twice (also as number "
                + (earlier + 1)
                + ").",
            "Keep one of them.");
      }
    }
  }

  private void checkRequired() {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(layout.columns());
    for (String column : layout.requiredColumns()) {
      if (!names.contains(column)) {
        log.error(
            DataFault.MISSING_COLUMN,
            new Place(layout.file().fileName(), places.apply(0).line(), 0),
            "Column \"" + column + "\" is missing.",
            Nearest.to(column, unknown)
                .map(near -> "Did you mean it by " + Cells.shown(near) + "? Rename it.")
                .orElse("Add it; " + required()));
      }
    }
  }

  private String required() {
    return "required are " + String.join(", ", layout.requiredColumns()) + ".";
  }
}
