package no.fremgang.observation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows of a chain of imports stand, when the imports are read newest first: a row of an
 * earlier import falls away where a later one has a row with the same key. Rows of one import stand
 * together.
 */
final class LaterRows {
  private final Map<InputFile, FirstSeen> seen = new EnumMap<>(InputFile.class);
  private final Map<InputFile, int[]> keys = new EnumMap<>(InputFile.class);
  private final Map<InputFile, Integer> numbers = new EnumMap<>(InputFile.class);

  LaterRows(Map<InputFile, FileLayout> layouts) {
    layouts.forEach(
        (file, layout) -> {
          numbers.put(file, 1);
          seen.put(file, new FirstSeen());
          keys.put(file, layout.keyColumns().stream().mapToInt(layout::position).toArray());
        });
  }

  /** Rows of the file from here on belong to the import before. */
  void beginEarlier(InputFile file) {
    numbers.merge(file, 1, Integer::sum);
  }

  boolean leaveStanding(InputFile file, Row row) {
    int[] columns = Objects.requireNonNull(keys.get(file));
    String[] key = new String[columns.length];
    for (int i = 0; i < key.length; i++) {
      @Nullable String value = row.value(columns[i]);
      key[i] = value == null ? "" : value;
    }
    int number = Objects.requireNonNull(numbers.get(file));
    int first = Objects.requireNonNull(seen.get(file)).lineOf(number, key);
    return first == 0 || first == number;
  }
}
