package no.fremgang.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.Provenance;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what with a plan. */
@RestController
@RequestMapping("/api/v1/coaching-plans/{id}/history")
@Tag(name = "Life of a plan")
class PlanHistoryController {
  private static final String ENGINE = "fremgang";

  private final CoachingPlans plans;
  private final PlanLives lives;
  private final PlanStandings standings;

  PlanHistoryController(CoachingPlans plans, PlanLives lives, PlanStandings standings) {
    this.plans = plans;
    this.lives = lives;
    this.standings = standings;
  }

  /**
   * @param dataVersion the data set the plan was made from
   */
  record History(String planId, PlanStanding life, String dataVersion, List<HistoryLine> events) {}

  /**
   * @param number 0 for the proposal
   * @param part seller, manager or admin; {@code engine} for the proposal
   * @param content what was said, as it was sent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HistoryLine(
      long number,
      String step,
      @Nullable State from,
      State to,
      String by,
      String part,
      Instant at,
      String engineVersion,
      @Nullable PlanStep content) {
    static HistoryLine of(PlanEvent event) {
      return new HistoryLine(
          event.number(),
          event.step().kind().name(),
          event.from(),
          event.to(),
          event.by().person(),
          event.by().part().name().toLowerCase(Locale.ROOT),
          event.at(),
          event.engineVersion(),
          event.step());
    }

    static HistoryLine proposal(Provenance made) {
      return new HistoryLine(
          0,
          "PROPOSAL",
          null,
          State.PROPOSED,
          ENGINE,
          "engine",
          made.madeAt(),
          made.engineVersion(),
          null);
    }
  }

  @GetMapping
  @Operation(
      summary = "Who did what with a plan, when, and with which versions; oldest first",
      description =
          "At most `limit` events after the one with the number `cursor`. A `Link` header with"
              + " `rel=\"next\"` names the next page where there is one.")
  ResponseEntity<History> history(
      @PathVariable String id,
      @RequestParam(defaultValue = "-1") long cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    PlanStanding life = standings.of(id);
    Provenance made = plans.provenance(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    List<HistoryLine> lines = new ArrayList<>();
    if (cursor < 0) {
      lines.add(HistoryLine.proposal(made));
    }
    lives.history(id, Math.max(cursor, 0), most + 1).stream()
        .map(HistoryLine::of)
        .forEach(lines::add);
    return Pages.answer(
        lines,
        most,
        line -> Long.toString(line.number()),
        page -> new History(id, life, made.dataVersion(), page));
  }
}
