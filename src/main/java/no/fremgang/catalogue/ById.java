package no.fremgang.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/** Definitions of one kind by id; ids and names are given once, and references are looked up. */
final class ById<T> {
  private final Kind kind;
  private final Faults faults;
  private final SortedMap<String, T> values = new TreeMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Place> names = new HashMap<>();
  private boolean incomplete;

  ById(Kind kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  Kind kind() {
    return kind;
  }

  SortedMap<String, T> values() {
    return values;
  }

  /** Where each id is defined. */
  Map<String, Place> places() {
    return places;
  }

  /** Some definition could not be read; what is then not known may well be that one. */
  void incomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  void put(String id, T value, Place place) {
    if (id.isEmpty()) {
      incomplete = true;
    } else if (values.putIfAbsent(id, value) == null) {
      places.put(id, place);
    } else {
      faults.error(place, Message.of("CAT-001", kind.definite(), id));
    }
  }

  /** Rules and people tell definitions apart by name, so each language has a name once. */
  void name(Text name, Place place) {
    claim("en:", name.en(), place);
    claim("nb:", name.nb(), place);
  }

  private void claim(String language, String name, Place place) {
    if (name.isEmpty()) {
      incomplete = true;
      return;
    }
    Place first = names.putIfAbsent((language + name).toLowerCase(Locale.ROOT), place);
    if (first != null) {
      faults.error(place, Message.of("CAT-002", name, first.line()));
    }
  }

  /** Whether there is such a definition; if not, that is a fault at the place. */
  boolean knows(String id, Place place) {
    return knows(id, place, "CAT-003", "");
  }

  /** As {@link #knows(String, Place)}, for a cell of a table. */
  boolean knows(String id, Place place, String column) {
    return knows(id, place, "CAT-003.cell", column);
  }

  private boolean knows(String id, Place place, String message, String column) {
    boolean known = values.containsKey(id);
    if (!known && !id.isEmpty() && !incomplete) {
      Text meant = Suggestion.text(id, values.keySet());
      faults.error(place, Message.of(message, kind.word(), id, meant, column));
    }
    return known;
  }
}
