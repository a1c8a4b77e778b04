package no.fremgang.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the evaluator saw of one rule: every condition, none skipped. */
public record Recording(Rule rule, Step condition) {

  public boolean fired() {
    return condition.truth() == Truth.TRUE;
  }

  /** Whether data are missing that could make the rule fire. */
  public boolean undecided() {
    return condition.truth() == Truth.UNKNOWN;
  }

  /** The conditions that held and made the rule fire; of an any-of, only the parts that did. */
  SortedSet<Literal> held() {
    SortedSet<Literal> held = new TreeSet<>();
    if (fired()) {
      condition.collect(true, held);
    }
    return held;
  }

  /** Data that would be needed to decide the conditions that are unknown; sorted. */
  public SortedSet<String> missing() {
    SortedSet<String> missing = new TreeSet<>();
    condition.collectMissing(missing);
    return missing;
  }

  /** How many single conditions are not true: 1 is a near miss. */
  public int lacking() {
    return condition.lacking(Truth.TRUE);
  }

  /**
   * The single conditions that kept the rule silent on their own: had one of them been otherwise,
   * the rule would have fired. None for a rule that fired.
   */
  public List<Condition.Atom> deciding() {
    if (fired()) {
      return List.of();
    }
    return condition
        .leaves()
        .filter(
            leaf ->
                condition.truthIf(leaf, Truth.TRUE) == Truth.TRUE
                    || condition.truthIf(leaf, Truth.FALSE) == Truth.TRUE)
        .map(leaf -> (Condition.Atom) leaf.condition())
        .distinct()
        .toList();
  }

  /** The single conditions of the rule, in the order they stand in. */
  public Stream<Step> leaves() {
    return condition.leaves();
  }

  /**
   * One condition of the tree.
   *
   * @param state what the findings know of its subject; null for a nested condition and where
   *     nothing is known
   * @param missing data that would be needed to know it; empty where it is known
   * @param parts of a nested condition
   */
  public record Step(
      Condition condition,
      Truth truth,
      @Nullable State state,
      List<String> missing,
      List<Step> parts) {
    public Step {
      missing = List.copyOf(missing);
      parts = List.copyOf(parts);
    }

    public Optional<State> actual() {
      return Optional.ofNullable(state);
    }

    private Stream<Step> leaves() {
      return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Step::leaves);
    }

    /** What this condition would be if one of its leaves were as given. */
    @SuppressWarnings("ReferenceEquality") // the leaf itself: the same sentence may stand twice
    private Truth truthIf(Step leaf, Truth given) {
      if (this == leaf) {
        return given;
      }
      return parts.isEmpty()
          ? truth
          : condition.joined(parts.stream().map(part -> part.truthIf(leaf, given)).toList());
    }

    private void collect(boolean wanted, SortedSet<Literal> held) {
      if (condition instanceof Condition.Atom atom) {
        held.add(wanted ? atom.holding() : atom.failing());
        return;
      }
      boolean below = condition instanceof Condition.Not ? !wanted : wanted;
      Truth truthWanted = below ? Truth.TRUE : Truth.FALSE;
      parts.stream().filter(p -> p.truth == truthWanted).forEach(p -> p.collect(below, held));
    }

    private void collectMissing(SortedSet<String> all) {
      if (truth == Truth.UNKNOWN) {
        all.addAll(missing);
        parts.forEach(part -> part.collectMissing(all));
      }
    }

    private int lacking(Truth wanted) {
      if (condition instanceof Condition.Atom) {
        return truth == wanted ? 0 : 1;
      }
      Truth below = condition instanceof Condition.Not ? wanted.negated() : wanted;
      boolean any = condition instanceof Condition.AnyOf == (below == Truth.TRUE);
      if (condition instanceof Condition.Not || !any) {
        return parts.stream().mapToInt(p -> p.lacking(below)).sum();
      }
      return parts.stream().mapToInt(p -> p.lacking(below)).min().orElse(0);
    }
  }
}
