package no.fremgang.rule;

import java.util.List;

/** What a rule asks for: a tree of conditions. */
public sealed interface Condition {

  /** True if all parts are; of at least one part. */
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = atLeastOne(parts);
    }
  }

  /** True if any part is; of at least one part. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = atLeastOne(parts);
    }
  }

  /** True if the part is known to be false. */
  record Not(Condition part) implements Condition {}

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
