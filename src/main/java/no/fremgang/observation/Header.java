package no.fremgang.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import no.fremgang.core.Fault.Severity;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;

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
      log.add(Severity.ERROR, DataFault.SENSITIVE_COLUMN, file, place, Cells.shown(name), file);
    } else if (name.isEmpty()) {
      log.add(Severity.NOTICE, DataFault.UNNAMED_COLUMN, file, place);
    } else {
      Optional<String> meant = Suggestion.nearest(name, missing);
      Severity severity = meant.isPresent() ? Severity.WARNING : Severity.NOTICE;
      log.add(
          severity,
          DataFault.EXTRA_COLUMN,
          file,
          place,
          Cells.shown(name),
          Suggestion.didYouMean(meant, DataFault.AS_MEANT));
    }
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
        log.error(DataFault.DUPLICATE_COLUMN, places.apply(i), Cells.shown(name), earlier + 1);
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
            column,
            Suggestion.nearest(column, unknown)
                .map(near -> Message.words("data.meant-by", Cells.shown(near)))
                .orElseGet(() -> Message.words("data.add-column", required())));
      }
    }
  }

  private String required() {
    return String.join(", ", layout.requiredColumns());
  }
}
