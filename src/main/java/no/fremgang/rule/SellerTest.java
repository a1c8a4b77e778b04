package no.fremgang.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;
import no.fremgang.core.Place;

/**
 * A whole seller as trainers write one down: what is known, and what the plan must then say.
 *
 * @param given what is known; of everything else nothing is
 * @param expected the parts of the plan that are looked at, with everything each must hold
 */
public record SellerTest(
    String name,
    List<Given> given,
    Map<Part, SortedSet<String>> expected,
    Language language,
    Place place) {
  public SellerTest {
    given = List.copyOf(given);
    expected = Map.copyOf(expected);
  }

  /** A part of the plan a test can look at. */
  public enum Part {
    SHOWN,
    INDICATED,
    RULED_OUT,
    /** The only part that may hold more than what is expected: most causes lack some data. */
    NOT_EVALUATED,
    FOCUS,
    NOT_NOW,
    ACTIONS,
    PRAISE;

    /** As tests write it, such as {@code ruled_out}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayHoldMore() {
      return this == NOT_EVALUATED;
    }
  }

  /** Findings as given; empty if no seller can be like that. */
  public Optional<Findings> findings(Catalogue catalogue) {
    return Scenario.of(catalogue, given);
  }

  /** The parts in the order of a plan. */
  public Map<Part, SortedSet<String>> expectedInOrder() {
    return new TreeMap<>(expected);
  }
}
