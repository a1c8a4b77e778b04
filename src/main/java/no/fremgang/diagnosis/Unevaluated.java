package no.fremgang.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.fremgang.diagnosis.Diagnosis.NotEvaluated;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Findings;
import no.fremgang.rule.Outcome;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;
import no.fremgang.rule.Truth;

/**
 * Causes nothing can be said of: every rule that could point to them lacks data, or a situation
 * withholds them.
 *
 * @param withheld by cause, the situations that withhold it
 */
record Unevaluated(
    RulePack pack,
    Findings findings,
    Map<Subject, State> known,
    SortedMap<String, Set<String>> withheld) {

  List<NotEvaluated> except(Set<String> answered) {
    SortedMap<String, Set<String>> missing = undecided(answered);
    missing.putAll(withheld);
    missing.keySet().removeAll(answered);
    return missing.entrySet().stream()
        .map(e -> new NotEvaluated(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  /** A cause is left as soon as one of its rules is decided: most are by their first one. */
  private SortedMap<String, Set<String>> undecided(Set<String> answered) {
    Function<Rule, SortedSet<String>> missingFor =
        new RecordingEvaluator(pack).missing(findings, known);
    SortedMap<String, Set<String>> missing = new TreeMap<>();
    Set<String> decided = new HashSet<>(answered);
    for (Rule rule : pack.rules()) {
      if (pointsToCause(rule.then()) && !decided.contains(rule.cause())) {
        if (RecordingEvaluator.truth(rule.when(), known) == Truth.UNKNOWN) {
          missing
              .computeIfAbsent(rule.cause(), cause -> new TreeSet<>())
              .addAll(missingFor.apply(rule));
        } else {
          decided.add(rule.cause());
        }
      }
    }
    missing.keySet().removeAll(decided);
    return missing;
  }

  private static boolean pointsToCause(Outcome outcome) {
    return outcome instanceof Outcome.FindsSituation
        || outcome instanceof Outcome.GivesEvidence evidence
            && evidence.direction() == Direction.FOR;
  }
}
