package no.fremgang.rule;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.core.Text;

/**
 * Everything the rules of a pack were told of one seller, and what those that fired said: enough to
 * explain each rule later, without the data set and without measuring again.
 *
 * @param facts one for each thing the rules ask for, known or not, sorted
 * @param said the texts of the rules that fired, with the seller's numbers, sorted by rule
 */
public record RuleFacts(List<Fact> facts, List<Said> said) {
  public RuleFacts {
    facts = List.copyOf(facts);
    said = List.copyOf(said);
  }

  public record Said(String rule, Text text) {}

  /** The states that are known. */
  SortedMap<Subject, State> known() {
    SortedMap<Subject, State> known = new TreeMap<>();
    for (Fact fact : facts) {
      fact.known().ifPresent(state -> known.put(fact.subject(), state));
    }
    return Collections.unmodifiableSortedMap(known);
  }

  /** The facts by what they are about. */
  public SortedMap<Subject, Fact> bySubject() {
    SortedMap<Subject, Fact> bySubject = new TreeMap<>();
    facts.forEach(fact -> bySubject.put(fact.subject(), fact));
    return bySubject;
  }
}
