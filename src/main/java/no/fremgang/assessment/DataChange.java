package no.fremgang.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a company's data; the changes in order are its whole history.
 *
 * @param number 1 for the first
 * @param importId the import that was added or withdrawn
 * @param version the data version in force from then on; null where no import is left
 */
public record DataChange(
    long number, Kind kind, String importId, @Nullable String version, Instant at) {
  public enum Kind {
    /** On top of the imports that stand. */
    ADDED,
    /** In place of the imports that stand, which count again once this one is withdrawn. */
    REPLACED,
    WITHDRAWN
  }

  public Optional<String> versionInForce() {
    return Optional.ofNullable(version);
  }

  /** The imports in force after the changes, oldest first. */
  public static List<String> inForce(List<DataChange> changes) {
    List<DataChange> standing = new ArrayList<>();
    for (DataChange change : changes) {
      standing.removeIf(earlier -> earlier.importId().equals(change.importId()));
      if (change.kind() != Kind.WITHDRAWN) {
        standing.add(change);
      }
    }
    int first = standing.size() - 1;
    while (first > 0 && standing.get(first).kind() != Kind.REPLACED) {
      first--;
    }
    return standing.subList(Math.max(first, 0), standing.size()).stream()
        .map(DataChange::importId)
        .toList();
  }
}
