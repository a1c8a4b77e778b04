package no.fremgang.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a rule asks for: a tree of conditions. */
public sealed interface Condition {

  /** The conditions a nested one is made of; none for a single one. */
  List<Condition> parts();

  /** Visits the single conditions in the order they stand in. */
  default void forEachAtom(Consumer<Atom> visit) {
    if (this instanceof Atom atom) {
      visit.accept(atom);
    }
    parts().forEach(part -> part.forEachAtom(visit));
  }

  /**
   * The truth of a nested condition, from that of its parts.
   *
   * @throws IllegalStateException for a single condition, which has no parts
   */
  Truth joined(List<Truth> parts);

  /** True if all parts are; of at least one part. */
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = atLeastOne(parts);
    }

    @Override
    public Truth joined(List<Truth> truths) {
      return truths.stream().reduce(Truth.TRUE, Truth::and);
    }
  }

  /** True if any part is; of at least one part. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = atLeastOne(parts);
    }

    @Override
    public Truth joined(List<Truth> truths) {
      return truths.stream().reduce(Truth.FALSE, Truth::or);
    }
  }

  /** True if the part is known to be false. */
  record Not(Condition part) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of(part);
    }

    @Override
    public Truth joined(List<Truth> truths) {
      return truths.get(0).negated();
    }
  }

  /** One sentence of the vocabulary. What it asks for is worked out once, not for each seller. */
  final class Atom implements Condition {
    private final ConditionKind kind;
    private final List<String> values;
    private final Subject subject;
    private final Set<State> trueStates;
    private final Set<State> falseStates;

    /**
     * @param values one for each slot of the kind, in its order: ids of the catalogue, or words of
     *     the slot type
     */
    public Atom(ConditionKind kind, List<String> values) {
      this.kind = kind;
      this.values = List.copyOf(values);
      if (values.size() != kind.slots().size()) {
        throw new IllegalArgumentException(kind + " has the slots " + kind.slots());
      }
      for (int i = 0; i < values.size(); i++) {
        SlotType slot = kind.slots().get(i);
        if (slot.isClosed() && !slot.choices().contains(values.get(i))) {
          throw new IllegalArgumentException(slot + " is one of " + slot.choices());
        }
      }
      this.subject = kind.subject(this.values);
      this.trueStates = kind.trueStates(this.values);
      this.falseStates = kind.falseStates(this.values);
    }

    public ConditionKind kind() {
      return kind;
    }

    public List<String> values() {
      return values;
    }

    @Override
    public List<Condition> parts() {
      return List.of();
    }

    @Override
    public Truth joined(List<Truth> truths) {
      throw new IllegalStateException(kind + " is a single condition");
    }

    public Subject subject() {
      return subject;
    }

    /** What holds where the condition is true. */
    Literal holding() {
      return new Literal(subject, trueStates);
    }

    /** What holds where the condition is false. */
    Literal failing() {
      return new Literal(subject, falseStates);
    }

    Truth in(State state) {
      if (trueStates.contains(state)) {
        return Truth.TRUE;
      }
      return falseStates.contains(state) ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Atom atom && kind == atom.kind && values.equals(atom.values);
    }

    @Override
    public int hashCode() {
      return 31 * kind.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
      return kind + " " + values;
    }
  }

  private static List<Condition> atLeastOne(List<Condition> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("At least one condition is needed");
    }
    return List.copyOf(parts);
  }
}
