package no.fremgang.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fremgang.diagnosis.Diagnosis.NotEvaluated;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Findings;
import no.fremgang.rule.Outcome;
import no.fremgang.rule.Recording;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.RulePack;

/**
 * Causes nothing can be said of: every rule that could point to them lacks data, or a situation
 * withholds them.
 *
 * @param withheld by cause, the situations that withhold it
 */
record Unevaluated(RulePack pack, Findings findings, SortedMap<String, Set<String>> withheld) {

  List<NotEvaluated> except(Set<String> answered) {
    SortedMap<String, Set<String>> missing = new TreeMap<>();
    byCause().forEach((cause, all) -> missing(all).ifPresent(data -> missing.put(cause, data)));
    missing.putAll(withheld);
    missing.keySet().removeAll(answered);
    return missing.entrySet().stream()
        .map(e -> new NotEvaluated(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  private Map<String, List<Recording>> byCause() {
    return new RecordingEvaluator(pack)
        .record(findings).stream()
            .filter(r -> pointsToCause(r.rule().then()))
            .collect(Collectors.groupingBy(r -> r.rule().cause()));
  }

  private static boolean pointsToCause(Outcome outcome) {
    return outcome instanceof Outcome.FindsSituation
        || outcome instanceof Outcome.GivesEvidence evidence
            && evidence.direction() == Direction.FOR;
  }

  private static Optional<Set<String>> missing(List<Recording> all) {
    if (!all.stream().allMatch(Recording::undecided)) {
      return Optional.empty();
    }
    Set<String> missing = new TreeSet<>();
    all.forEach(one -> missing.addAll(one.missing()));
    return Optional.of(missing);
  }
}
