package no.fremgang.coaching;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.coaching.CoachingPlan.Alignment;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.CoachingPlan.Resource;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.Standing;

/**
 * Which actions the plan recommends: for the skills in focus and for every cause that is no skill.
 * A cause only indicated begins with finding out; a shown one with learning.
 */
record Recommending(PlanFacts facts) {

  List<Recommendation> recommendations() {
    List<FoundCause> causes = new ArrayList<>(facts.choice().focus());
    causes.addAll(facts.otherThanSkills());
    return causes.stream().flatMap(found -> forCause(found).stream()).toList();
  }

  private List<Recommendation> forCause(FoundCause found) {
    return actions(found).stream().map(action -> recommend(found, action)).toList();
  }

  private List<CoachingAction> actions(FoundCause found) {
    boolean findOutFirst = found.standing() == Standing.INDICATED;
    List<CoachingAction> all =
        facts.catalogue().actions().values().stream()
            .filter(action -> action.cause().equals(found.cause()))
            .sorted(wantedFirst(findOutFirst))
            .toList();
    boolean canLearn = all.stream().anyMatch(action -> !action.firstStep());
    return all.stream()
        .filter(action -> findOutFirst || !action.firstStep() || !canLearn)
        .limit(facts.parameters().actionsPerCause())
        .toList();
  }

  private static Comparator<CoachingAction> wantedFirst(boolean findOutFirst) {
    return comparing((CoachingAction action) -> action.firstStep() != findOutFirst)
        .thenComparing(CoachingAction::order)
        .thenComparing(CoachingAction::id);
  }

  private Recommendation recommend(FoundCause found, CoachingAction action) {
    return new Recommendation(
        id(found, action),
        found.cause(),
        action.id(),
        facts.in(action.title()),
        facts.in(action.why()),
        action.practice().stream().map(facts::in).toList(),
        action.effortMinutes(),
        new GoalSetting(facts).goal(action).orElse(null),
        facts.parameters().followUps(facts.asOf()),
        action.resources().stream().map(this::resource).toList(),
        alignment(found));
  }

  /** The same recommendation keeps its id when the plan is made again. */
  private String id(FoundCause found, CoachingAction action) {
    return "rec-"
        + ContentHash.of(
            facts.seller().id().value(), facts.period().toString(), found.cause(), action.id());
  }

  private Resource resource(CoachingAction.Resource resource) {
    return new Resource(facts.in(resource.title()), resource.url(), resource.minutes());
  }

  private List<Alignment> alignment(FoundCause found) {
    return facts.cause(found.cause()).alignment().stream()
        .map(one -> new Alignment(one.framework(), one.uri(), one.relation().toString()))
        .toList();
  }
}
