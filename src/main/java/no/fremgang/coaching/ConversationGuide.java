package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.coaching.CoachingPlan.Conversation;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * How to talk the plan through, in the order of GROW: goal, reality, options, way forward (Whitmore
 * 1992).
 */
record ConversationGuide(PlanFacts facts, Grounds grounds, List<Recommendation> recommendations) {

  Conversation conversation() {
    return new Conversation(goal(), new Reality(facts, grounds).told(), options(), wayForward());
  }

  private PlanText text() {
    return new PlanText(facts);
  }

  private String goal() {
    String looking =
        text()
            .say(
                facts.silent() ? Phrases.LOOK_AHEAD : Phrases.LOOK_BACK,
                Map.of(
                    "period", facts.spoken().period(facts.period()),
                    "ahead", facts.spoken().date(facts.parameters().goalBy(facts.asOf()))));
    return looking + " " + agreeOn();
  }

  private String agreeOn() {
    if (grounds == Grounds.RAMP_UP) {
      return text().say(Phrases.GOAL_RAMP_UP);
    }
    if (grounds != Grounds.ENOUGH) {
      return text().say(Phrases.GOAL_TOO_LITTLE);
    }
    if (!facts.choice().focus().isEmpty()) {
      return text().say(Phrases.GOAL_FOCUS, "focus", facts.names(facts.choice().focus()));
    }
    return facts.otherThanSkills().isEmpty()
        ? text().say(facts.missedTarget() ? Phrases.GOAL_UNEXPLAINED : Phrases.GOAL_KEEP)
        : text().say(Phrases.GOAL_NOT_A_SKILL, "causes", facts.names(facts.otherThanSkills()));
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    Text question = recommendations.isEmpty() ? Phrases.OWN_VIEW_ALONE : Phrases.OWN_VIEW;
    options.add(text().say(question));
    Set<@Nullable Goal> told = new HashSet<>();
    recommendations.forEach(
        recommendation -> options.add(option(recommendation, told.add(recommendation.goal()))));
    if (!facts.choice().notNow().isEmpty()) {
      options.add(text().say(Phrases.NOT_NOW, "causes", facts.names(facts.choice().notNow())));
    }
    return List.copyOf(options);
  }

  /** Two steps towards one goal name it once. */
  private String option(Recommendation recommendation, boolean goalIsNew) {
    String option =
        text()
            .say(
                Phrases.OPTION,
                Map.of("title", recommendation.title(), "why", recommendation.why()));
    Goal goal = recommendation.goal();
    return goal == null || !goalIsNew
        ? PlanText.joined(List.of(option))
        : PlanText.joined(List.of(option, goal(goal)));
  }

  private String goal(Goal goal) {
    Map<String, String> values =
        new HashMap<>(text().levels(goal.factor(), goal.from(), goal.to()));
    values.put("by", facts.spoken().date(goal.by()));
    values.put(
        "factor",
        facts
            .factor(goal.factor())
            .map(factor -> Spoken.inSentence(facts.in(factor.name())))
            .orElse(goal.factor()));
    return text().say(Phrases.GOAL, values);
  }

  private String wayForward() {
    return followUp() + " " + text().say(Phrases.COMMENTS_FIRST);
  }

  private String followUp() {
    List<LocalDate> days = facts.parameters().followUps(facts.asOf());
    if (facts.choice().focus().isEmpty()) {
      return text().say(Phrases.FOLLOW_UP, "first", facts.spoken().date(days.get(0)));
    }
    return text()
        .say(
            Phrases.FOLLOW_UP_FOCUS,
            Map.of(
                "first", facts.spoken().date(days.get(0)),
                "second", facts.spoken().date(days.get(1)),
                "third", facts.spoken().date(days.get(2)),
                "fourth", facts.spoken().date(days.get(3))));
  }
}
