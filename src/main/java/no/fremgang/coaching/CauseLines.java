package no.fremgang.coaching;

import java.util.Comparator;
import java.util.List;
import no.fremgang.catalogue.Cause;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.Evidence;
import no.fremgang.coaching.CoachingPlan.NotEvaluated;
import no.fremgang.coaching.CoachingPlan.Praise;
import no.fremgang.coaching.CoachingPlan.RuledOut;
import no.fremgang.diagnosis.Diagnosis.EvidenceGiven;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.rule.Conclusion.EvidenceKind;

/** The judged part of a plan: causes, what is ruled out or could not be evaluated, and praise. */
record CauseLines(PlanFacts facts) {
  private static final Comparator<EvidenceGiven> FOR_FIRST_THEN_STRONGEST =
      Comparator.comparing(EvidenceGiven::direction)
          .thenComparing(EvidenceGiven::strength)
          .thenComparing(EvidenceGiven::rule);

  static List<EvidenceGiven> inOrder(FoundCause found) {
    return found.evidence().stream().sorted(FOR_FIRST_THEN_STRONGEST).toList();
  }

  List<CauseLine> causes() {
    return facts.diagnosis().causes().stream().map(this::line).toList();
  }

  private CauseLine line(FoundCause found) {
    Cause cause = facts.cause(found.cause());
    return new CauseLine(
        cause.id(),
        facts.in(cause.name()),
        cause.kind().toString(),
        found.standing().name(),
        found.amount().toBigDecimal(),
        inOrder(found).stream().map(this::evidence).toList());
  }

  private Evidence evidence(EvidenceGiven given) {
    return new Evidence(
        given.rule(),
        given.direction().toString(),
        given.strength().toString(),
        given.kinds().stream().map(EvidenceKind::toString).toList(),
        facts.in(given.text()));
  }

  List<RuledOut> ruledOut() {
    return facts.diagnosis().ruledOut().stream()
        .map(one -> new RuledOut(one.cause(), facts.in(one.text())))
        .toList();
  }

  List<NotEvaluated> notEvaluated() {
    return facts.diagnosis().notEvaluated().stream()
        .map(one -> new NotEvaluated(one.cause(), one.missing()))
        .toList();
  }

  List<Praise> praise() {
    return facts.diagnosis().praise().stream()
        .map(one -> new Praise(one.kind().toString(), one.rule(), facts.in(one.text())))
        .toList();
  }

  static List<String> ids(List<FoundCause> causes) {
    return causes.stream().map(FoundCause::cause).toList();
  }
}
