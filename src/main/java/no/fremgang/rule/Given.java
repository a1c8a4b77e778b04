package no.fremgang.rule;

/**
 * One fact of a made-up seller, as a test gives it: a condition that is true, or one that is false.
 *
 * @param holds false for a condition under the joining word "not"
 */
public record Given(Condition.Atom atom, boolean holds) {
  /** The states the fact leaves its subject. */
  Literal literal() {
    return holds ? atom.holding() : atom.failing();
  }

  Truth truth() {
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  Condition condition() {
    return holds ? atom : new Condition.Not(atom);
  }
}
