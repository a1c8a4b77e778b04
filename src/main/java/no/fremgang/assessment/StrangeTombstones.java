package no.fremgang.assessment;

import java.util.List;

/** Tombstones that were made with another key than this store's. */
public final class StrangeTombstones extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> tombstones;

  public StrangeTombstones(List<String> tombstones) {
    super("Tombstones of another store: " + String.join(", ", tombstones));
    this.tombstones = List.copyOf(tombstones);
  }

  public List<String> tombstones() {
    return tombstones;
  }
}
