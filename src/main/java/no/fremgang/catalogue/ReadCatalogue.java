package no.fremgang.catalogue;

import java.util.Map;
import java.util.Set;
import no.fremgang.core.Place;

/**
 * What could be read of a catalogue, with faults or without, so that the files that build on it can
 * be checked in the same run.
 *
 * @param places where each id is defined, by kind
 * @param incomplete kinds of which some definition could not be read
 */
public record ReadCatalogue(
    Catalogue catalogue, Map<Kind, Map<String, Place>> places, Set<Kind> incomplete) {
  public ReadCatalogue {
    places = Map.copyOf(places);
    incomplete = Set.copyOf(incomplete);
  }

  /** Where the id is defined; the place of the file for one that is not. */
  public Place placeOf(Kind kind, String id) {
    return places.getOrDefault(kind, Map.of()).getOrDefault(id, Place.ofFile("catalogue"));
  }

  /** Ids of the kind that are defined, used or not. */
  public Set<String> idsOf(Kind kind) {
    return places.getOrDefault(kind, Map.of()).keySet();
  }

  /** Whether nothing can be said of an id of the kind that is not found. */
  public boolean mayHoldMore(Kind kind) {
    return incomplete.contains(kind);
  }
}
