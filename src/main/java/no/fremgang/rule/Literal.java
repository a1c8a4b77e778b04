package no.fremgang.rule;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A subject is in one of some states: a condition, or a negated one, in its simplest form. It holds
 * only where the state is known; the negation of a condition is a literal over the states that make
 * the condition false, so that "unknown" never turns into "not".
 */
public record Literal(Subject subject, Set<State> states) implements Comparable<Literal> {
  private static final Comparator<Literal> ORDER =
      Comparator.comparing(Literal::subject).thenComparing(Literal::stateList);

  public Literal {
    states = Set.copyOf(states);
    if (states.isEmpty() || !subject.topic().states().containsAll(states)) {
      throw new IllegalArgumentException(subject + " is never in one of " + states);
    }
  }

  /** The states in the order of the enum. */
  public Set<State> sortedStates() {
    return EnumSet.copyOf(states);
  }

  /** Whether it says that something holds results back. */
  boolean adverse() {
    return subject.topic().adverse(states);
  }

  private String stateList() {
    return sortedStates().stream().map(State::name).collect(Collectors.joining(","));
  }

  @Override
  public int compareTo(Literal other) {
    return ORDER.compare(this, other);
  }
}
