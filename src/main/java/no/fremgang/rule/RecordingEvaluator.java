package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import no.fremgang.catalogue.Catalogue;

/**
 * Evaluates rules in plain Java, every condition and without short-circuit, and records what it
 * saw. Independent of the engine: it says why and why not, and it is what the engine is tested
 * against.
 */
public final class RecordingEvaluator {
  private final Catalogue catalogue;
  private final List<Rule> rules;

  public RecordingEvaluator(RulePack pack) {
    this(pack.catalogue(), pack.rules());
  }

  public RecordingEvaluator(Catalogue catalogue, List<Rule> rules) {
    this.catalogue = catalogue;
    this.rules = List.copyOf(rules);
  }

  /** A recording of every rule, fired or not, in the order of the rules. */
  public List<Recording> record(Findings findings) {
    SortedMap<Subject, State> known = KnownStates.of(findings);
    MissingData missing = new MissingData(findings, catalogue);
    return rules.stream()
        .map(rule -> new Recording(rule, step(rule.when(), known, missing)))
        .toList();
  }

  /** What the rules that fire conclude, sorted by rule. */
  public List<Conclusion> conclude(Findings findings) {
    return record(findings).stream()
        .filter(Recording::fired)
        .map(r -> Concluding.of(r.rule(), r.held(), catalogue))
        .sorted()
        .toList();
  }

  static Truth truth(Condition.Atom atom, SortedMap<Subject, State> known) {
    State state = known.get(atom.subject());
    return state == null ? Truth.UNKNOWN : atom.in(state);
  }

  private static Recording.Step step(
      Condition condition, SortedMap<Subject, State> known, MissingData missing) {
    if (condition instanceof Condition.Atom atom) {
      Truth truth = truth(atom, known);
      List<String> needed =
          truth == Truth.UNKNOWN ? missing.toKnow(atom.subject()) : List.<String>of();
      return new Recording.Step(atom, truth, known.get(atom.subject()), needed, List.of());
    }
    List<Recording.Step> parts = new ArrayList<>();
    for (Condition part : parts(condition)) {
      parts.add(step(part, known, missing));
    }
    return new Recording.Step(condition, joined(condition, parts), null, List.of(), parts);
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.parts();
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.parts();
    }
    return List.of(((Condition.Not) condition).part());
  }

  private static Truth joined(Condition condition, List<Recording.Step> parts) {
    if (condition instanceof Condition.Not) {
      return parts.get(0).truth().negated();
    }
    boolean all = condition instanceof Condition.AllOf;
    Truth joined = all ? Truth.TRUE : Truth.FALSE;
    for (Recording.Step part : parts) {
      joined = all ? joined.and(part.truth()) : joined.or(part.truth());
    }
    return joined;
  }
}
