package no.fremgang.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import no.fremgang.core.Fault;
import no.fremgang.core.Fault.Severity;
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
    List<String> missing = missing();
    Arrays.setAll(positions, index -> position(index, missing));
    checkDuplicates();
    checkRequired();
    return positions;
  }

  private int position(int index, List<String> missing) {
    String name = names.get(index);
    int position = layout.position(name);
    if (position < 0) {
      checkUnknown(layout, name, places.apply(index), missing, log);
    }
    return position;
  }

  /** Notes what there is to say about a column the layout does not know. */
  static void checkUnknown(
      FileLayout layout, String name, Place place, List<String> missing, FaultLog log) {
    String file = layout.file().fileName();
    if (SensitiveColumns.holds(name)) {
      log.add(DataFault.SENSITIVE_COLUMN, file, sensitive(name, place, file));
    } else if (name.isEmpty()) {
      log.add(DataFault.UNNAMED_COLUMN, file, unnamed(place));
    } else {
      log.add(DataFault.EXTRA_COLUMN, file, extra(name, place, missing));
    }
  }

  private static Fault sensitive(String name, Place place, String file) {
    return Fault.error(
        DataFault.SENSITIVE_COLUMN.code(),
        place,
        "Column "
            + Cells.shown(name)
            + " looks like sensitive personal information, which is never taken in.",
        "Remove the column from " + file + ".");
  }

  private static Fault unnamed(Place place) {
    return new Fault(
        Severity.NOTICE,
        DataFault.UNNAMED_COLUMN.code(),
        place,
        "A column has no name.",
        "It is not read; remove it.");
  }

  private static Fault extra(String name, Place place, List<String> missing) {
    Optional<String> meant = Nearest.to(name, missing);
    return new Fault(
        meant.isPresent() ? Severity.WARNING : Severity.NOTICE,
        DataFault.EXTRA_COLUMN.code(),
        place,
        "Column " + Cells.shown(name) + " is not known and not read.",
        meant
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Nothing to do if that is meant."));
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
