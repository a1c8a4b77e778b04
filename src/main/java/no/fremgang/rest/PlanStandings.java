package no.fremgang.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells where plans are in their life. */
@Component
class PlanStandings {
  private final PlanLives lives;
  private final JsonMapper json;

  PlanStandings(PlanLives lives, JsonMapper json) {
    this.lives = lives;
    this.json = json;
  }

  /**
   * @throws UnknownCoachingPlan if there is no such plan
   */
  PlanStanding of(String planId) {
    PlanLives.Kept kept = lives.find(planId).orElseThrow(() -> new UnknownCoachingPlan(planId));
    PlanLife life = kept.life();
    return new PlanStanding(
        life.state(),
        life.revision(),
        List.copyOf(life.possible()),
        kept.replaces().orElse(null),
        life.state() == State.RE_RUN ? successor(planId, life) : null);
  }

  private @Nullable String successor(String planId, PlanLife life) {
    return lives.history(planId, life.revision() - 1, 1).stream()
        .map(PlanEvent::step)
        .map(step -> step instanceof PlanStep.ReRun again ? again.newPlan() : null)
        .findFirst()
        .orElse(null);
  }

  /** The plan as it is kept, with its standing as its last field; nothing is parsed. */
  byte[] joined(String document, PlanStanding life) {
    String open = document.substring(0, document.lastIndexOf('}'));
    return (open + ",\"life\":" + json.writeValueAsString(life) + "}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
