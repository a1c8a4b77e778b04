package no.fremgang.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.core.Faults;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/** Definitions of one kind by id; ids and names are given once, and references are looked up. */
final class ById<T> {
  private final String kind;
  private final Faults faults;
  private final SortedMap<String, T> values = new TreeMap<>();
  private final Map<String, Place> names = new HashMap<>();

  ById(String kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  SortedMap<String, T> values() {
    return values;
  }

  void put(String id, T value, Place place) {
    if (!id.isEmpty() && values.putIfAbsent(id, value) != null) {
      faults.error(
          "CAT-001",
          place,
          "the " + kind + " \"" + id + "\" is defined twice.",
          "Give one of them another id, or delete it.");
    }
  }

  /** Rules and people tell definitions apart by name, so each language has a name once. */
  void name(Text name, Place place) {
    claim("en:" + name.en(), name.en(), place);
    claim("nb:" + name.nb(), name.nb(), place);
  }

  private void claim(String key, String name, Place place) {
    Place first = names.putIfAbsent(key.toLowerCase(Locale.ROOT), place);
    if (first != null && !name.isEmpty()) {
      faults.error(
          "CAT-002",
          place,
          "the name \"" + name + "\" is also used at line " + first.line() + ".",
          "Give each " + kind + " its own name.");
    }
  }

  /** Whether there is such a definition; if not, that is a fault at the place. */
  boolean knows(String id, Place place) {
    return knows(id, place, "");
  }

  /**
   * @param where leads the message, such as {@code column cause: }
   */
  boolean knows(String id, Place place, String where) {
    if (id.isEmpty() || values.containsKey(id)) {
      return !id.isEmpty();
    }
    faults.error(
        "CAT-003",
        place,
        where + "unknown " + kind + " \"" + id + "\".",
        Suggestion.didYouMean(id, values.keySet()));
    return false;
  }
}
