package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.core.Text;

/**
 * Everything the rules of a pack were told of one seller, and what those that fired said: enough to
 * explain each rule later, without the data set and without measuring again.
 *
 * @param facts one for each thing the rules ask for, known or not, sorted
 * @param said the texts of the rules that fired, with the seller's numbers, sorted by rule
 */
public record RuleFacts(List<Fact> facts, List<Said> said) {
  public RuleFacts {
    facts = List.copyOf(facts);
    said = List.copyOf(said);
  }

  public record Said(String rule, Text text) {}

  /** What the rules of the pack are told of the seller of these findings. */
  public static RuleFacts of(RulePack pack, Findings findings) {
    Map<Subject, State> known = KnownStates.of(findings);
    MissingData missing = new MissingData(findings, pack.catalogue());
    Figures figures = new Figures(findings);
    List<Fact> facts = new ArrayList<>();
    for (Subject subject : subjects(pack)) {
      State state = known.get(subject);
      facts.add(
          state == null
              ? Figures.NONE.fact(subject, null, missing.toKnow(subject))
              : figures.of(subject).fact(subject, state, List.of()));
    }
    return new RuleFacts(facts, said(pack, findings));
  }

  private static SortedSet<Subject> subjects(RulePack pack) {
    SortedSet<Subject> subjects = new TreeSet<>();
    pack.rules().forEach(rule -> rule.when().forEachAtom(atom -> add(atom.subject(), subjects)));
    return subjects;
  }

  /** With the verdict on each factor spoken of: whether a cause is shown depends on it. */
  private static void add(Subject subject, SortedSet<Subject> subjects) {
    subjects.add(subject);
    if (subject.topic().aboutFactor()) {
      subjects.add(Subject.of(Topic.VERDICT, subject.of()));
    }
  }

  private static List<Said> said(RulePack pack, Findings findings) {
    return new RecordingEvaluator(pack)
        .record(findings).stream()
            .filter(Recording::fired)
            .map(Recording::rule)
            .map(rule -> new Said(rule.id(), Saying.of(rule, findings, pack.catalogue())))
            .toList();
  }

  /** The states that are known. */
  SortedMap<Subject, State> known() {
    SortedMap<Subject, State> known = new TreeMap<>();
    for (Fact fact : facts) {
      fact.known().ifPresent(state -> known.put(fact.subject(), state));
    }
    return Collections.unmodifiableSortedMap(known);
  }

  /** The facts by what they are about. */
  public SortedMap<Subject, Fact> bySubject() {
    SortedMap<Subject, Fact> bySubject = new TreeMap<>();
    facts.forEach(fact -> bySubject.put(fact.subject(), fact));
    return bySubject;
  }
}
