package no.fremgang.rule;

import java.util.List;
import java.util.function.Consumer;

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

  /**
   * One sentence of the vocabulary.
   *
   * @param values one for each slot of the kind, in its order: ids of the catalogue, or words of
   *     the slot type
   */
  record Atom(ConditionKind kind, List<String> values) implements Condition {
    public Atom {
      values = List.copyOf(values);
      if (values.size() != kind.slots().size()) {
        throw new IllegalArgumentException(kind + " has the slots " + kind.slots());
      }
      for (int i = 0; i < values.size(); i++) {
        SlotType slot = kind.slots().get(i);
        if (slot.isClosed() && !slot.choices().contains(values.get(i))) {
          throw new IllegalArgumentException(slot + " is one of " + slot.choices());
        }
      }
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
      return kind.subject(values);
    }

    /** What holds where the condition is true. */
    Literal holding() {
      return new Literal(subject(), kind.trueStates(values));
    }

    /** What holds where the condition is false. */
    Literal failing() {
      return new Literal(subject(), kind.falseStates(values));
    }

    Truth in(State state) {
      if (kind.trueStates(values).contains(state)) {
        return Truth.TRUE;
      }
      return kind.falseStates(values).contains(state) ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  private static List<Condition> atLeastOne(List<Condition> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("At least one condition is needed");
    }
    return List.copyOf(parts);
  }
}
