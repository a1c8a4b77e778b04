package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
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
    return record(KnownStates.of(findings), new MissingData(findings, catalogue)::toKnow);
  }

  /** What is missing to decide single rules on the same findings, when asked for them; sorted. */
  public Function<Rule, SortedSet<String>> missing(Findings findings, Map<Subject, State> known) {
    MissingData missing = new MissingData(findings, catalogue);
    return rule -> new Recording(rule, step(rule.when(), known, missing::toKnow)).missing();
  }

  /** The truth of a condition, and nothing else: as a recording of it would have it. */
  public static Truth truth(Condition condition, Map<Subject, State> known) {
    if (condition instanceof Condition.Atom atom) {
      State state = known.get(atom.subject());
      return state == null ? Truth.UNKNOWN : atom.in(state);
    }
    List<Condition> parts = condition.parts();
    List<Truth> truths = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      truths.add(truth(part, known));
    }
    return condition.joined(truths);
  }

  /** As {@link #record(Findings)}, from facts gathered earlier for the same rules. */
  public List<Recording> record(RuleFacts facts) {
    SortedMap<Subject, Fact> all = facts.bySubject();
    return record(
        facts.known(),
        subject -> {
          Fact fact = all.get(subject);
          return fact == null ? List.of() : fact.missing();
        });
  }

  private List<Recording> record(
      Map<Subject, State> known, Function<Subject, List<String>> missing) {
    return rules.stream()
        .map(rule -> new Recording(rule, step(rule.when(), known, missing)))
        .toList();
  }

  /** What the rules that fire conclude, sorted by rule. */
  public List<Conclusion> conclude(Findings findings) {
    return conclusions(record(findings));
  }

  /**
   * As above.
   *
   * @param known the states of the findings
   */
  public List<Conclusion> conclude(Map<Subject, State> known) {
    return conclusions(record(known, subject -> List.of()));
  }

  /** What those of the recorded rules that fired conclude, sorted by rule. */
  public List<Conclusion> conclusions(List<Recording> recordings) {
    return recordings.stream()
        .filter(Recording::fired)
        .map(r -> Concluding.of(r.rule(), r.held(), catalogue))
        .sorted()
        .toList();
  }

  private static Recording.Step step(
      Condition condition, Map<Subject, State> known, Function<Subject, List<String>> missing) {
    if (condition instanceof Condition.Atom atom) {
      Truth truth = truth(atom, known);
      List<String> needed =
          truth == Truth.UNKNOWN ? missing.apply(atom.subject()) : List.<String>of();
      return new Recording.Step(atom, truth, known.get(atom.subject()), needed, List.of());
    }
    List<Recording.Step> parts = new ArrayList<>();
    for (Condition part : condition.parts()) {
      parts.add(step(part, known, missing));
    }
    Truth joined = condition.joined(parts.stream().map(Recording.Step::truth).toList());
    return new Recording.Step(condition, joined, null, List.of(), parts);
  }
}
