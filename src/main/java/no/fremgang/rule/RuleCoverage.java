package no.fremgang.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the tests beside a rule try it out. A condition is tried when in some test it alone kept
 * the rule silent: a rule could lose an untried condition and no test would notice.
 *
 * @param firing tests in which the rule fires
 * @param silent tests in which it does not
 * @param conditions single conditions of the rule, each once
 * @param untried those never tried
 */
public record RuleCoverage(
    Rule rule,
    int firing,
    int silent,
    List<Condition.Atom> conditions,
    List<Condition.Atom> untried) {
  public RuleCoverage {
    conditions = List.copyOf(conditions);
    untried = List.copyOf(untried);
  }

  /** Coverage of every rule of the pack, in the order of the rules. */
  public static List<RuleCoverage> of(RulePack pack) {
    return pack.rules().stream().map(rule -> of(pack, rule)).toList();
  }

  private static RuleCoverage of(RulePack pack, Rule rule) {
    RecordingEvaluator evaluator = new RecordingEvaluator(pack.catalogue(), List.of(rule));
    List<Recording> recordings = new ArrayList<>();
    for (Rule.Example test : rule.tests()) {
      Optional<Findings> findings = Scenario.of(pack.catalogue(), test.given());
      findings.ifPresent(f -> recordings.add(evaluator.record(f).get(0)));
    }
    Set<Condition.Atom> untried = new LinkedHashSet<>(atoms(rule.when()));
    recordings.forEach(recording -> recording.deciding().forEach(untried::remove));
    int firing = (int) recordings.stream().filter(Recording::fired).count();
    return new RuleCoverage(
        rule, firing, recordings.size() - firing, atoms(rule.when()), List.copyOf(untried));
  }

  private static List<Condition.Atom> atoms(Condition condition) {
    Set<Condition.Atom> atoms = new LinkedHashSet<>();
    condition.forEachAtom(atoms::add);
    return List.copyOf(atoms);
  }
}
