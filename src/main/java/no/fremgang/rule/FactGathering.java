package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.rule.RuleFacts.Said;

/** Gathers, seller by seller, what the rules of one pack are told and what they say to it. */
public final class FactGathering {
  private final RulePack pack;
  private final List<Subject> subjects;

  public FactGathering(RulePack pack) {
    this.pack = pack;
    SortedSet<Subject> sorted = new TreeSet<>();
    pack.rules().forEach(rule -> rule.when().forEachAtom(atom -> add(atom.subject(), sorted)));
    this.subjects = List.copyOf(sorted);
  }

  /** With the verdict on each factor spoken of: whether a cause is shown depends on it. */
  private static void add(Subject subject, SortedSet<Subject> subjects) {
    subjects.add(subject);
    if (subject.topic().aboutFactor()) {
      subjects.add(Subject.of(Topic.VERDICT, subject.of()));
    }
  }

  /**
   * Of the seller of these findings.
   *
   * @param known the states of the findings
   */
  public RuleFacts of(Findings findings, Map<Subject, State> known) {
    MissingData missing = new MissingData(findings, pack.catalogue());
    Figures figures = new Figures(findings);
    List<Fact> facts = new ArrayList<>(subjects.size());
    for (Subject subject : subjects) {
      State state = known.get(subject);
      facts.add(
          state == null
              ? Figures.NONE.fact(subject, null, missing.toKnow(subject))
              : figures.of(subject).fact(subject, state, List.of()));
    }
    return new RuleFacts(facts, said(findings, known));
  }

  private List<Said> said(Findings findings, Map<Subject, State> known) {
    return pack.rules().stream()
        .filter(rule -> RecordingEvaluator.truth(rule.when(), known) == Truth.TRUE)
        .map(rule -> new Said(rule.id(), Saying.of(rule, findings, pack.catalogue())))
        .toList();
  }
}
