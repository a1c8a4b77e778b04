package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says a state in sentences of the vocabulary: what is known of a subject, as narrowly as the
 * vocabulary can put it. Works for every topic, because it asks the conditions themselves.
 */
final class HoldingSentences {
  private HoldingSentences() {}

  /**
   * The fewest facts that leave the subject in the state, or in as few states as can be said: one
   * sentence that is true where there is one, else sentences that are false. Empty only for a
   * subject no sentence speaks of.
   */
  static List<Given> of(Subject subject, State state) {
    List<Given> facts = new ArrayList<>();
    Set<State> left = subject.topic().states();
    Optional<Given> holding = narrowest(subject, state);
    if (holding.isPresent()) {
      facts.add(holding.get());
      left.retainAll(holding.get().literal().states());
    }
    for (Given failing : failing(subject, state)) {
      Set<State> narrower = EnumSet.copyOf(left);
      narrower.retainAll(failing.literal().states());
      if (narrower.size() < left.size()) {
        facts.add(failing);
        left = narrower;
      }
    }
    return List.copyOf(facts);
  }

  private static Optional<Given> narrowest(Subject subject, State state) {
    return atoms(subject).stream()
        .filter(atom -> atom.in(state) == Truth.TRUE)
        .map(atom -> new Given(atom, true))
        .min(Comparator.comparingInt(given -> given.literal().states().size()));
  }

  private static List<Given> failing(Subject subject, State state) {
    return atoms(subject).stream()
        .filter(atom -> atom.in(state) == Truth.FALSE)
        .map(atom -> new Given(atom, false))
        .toList();
  }

  /** Every condition there is about the subject. */
  private static List<Condition.Atom> atoms(Subject subject) {
    List<Condition.Atom> atoms = new ArrayList<>();
    for (ConditionKind kind : ConditionKind.values()) {
      if (kind.topic() == subject.topic()) {
        values(kind, subject).forEach(values -> atoms.add(new Condition.Atom(kind, values)));
      }
    }
    return atoms;
  }

  private static List<List<String>> values(ConditionKind kind, Subject subject) {
    List<List<String>> all = List.of(List.of());
    for (SlotType slot : kind.slots()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> values : all) {
        for (String value : values(slot, subject)) {
          List<String> one = new ArrayList<>(values);
          one.add(value);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<String> values(SlotType slot, Subject subject) {
    if (slot == SlotType.GROUP) {
      return List.of(subject.group());
    }
    return slot.isClosed() ? slot.choices() : List.of(subject.of());
  }
}
