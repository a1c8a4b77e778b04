package no.fremgang.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.Explanations;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.Provenance;
import no.fremgang.assessment.Reproduction;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.coaching.PlanLife;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Coaching plans",
    description =
        "A plan is a proposal to manager and seller. It is no basis for automatic decisions on pay"
            + " or employment.")
class CoachingPlanController {
  private final CoachingPlans plans;
  private final PlanMaking making;
  private final PlanStandings standings;
  private final Reproduction reproduction;
  private final Explanations explanations;
  private final Clock clock;

  CoachingPlanController(
      CoachingPlans plans,
      PlanMaking making,
      PlanStandings standings,
      Reproduction reproduction,
      Explanations explanations,
      Clock clock) {
    this.plans = plans;
    this.making = making;
    this.standings = standings;
    this.reproduction = reproduction;
    this.explanations = explanations;
    this.clock = clock;
  }

  /**
   * @param period a month or a quarter, such as 2026-Q3
   * @param asOf what was known on which day; the day after the period or today if not given
   */
  record PlanRequest(@Nullable String period, @Nullable LocalDate asOf) {}

  @PostMapping("/sellers/{id}/coaching-plans")
  @Operation(summary = "Makes a coaching plan for one seller from the current data set")
  ResponseEntity<PlanWithLife> make(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack,
      @PathVariable String id,
      @RequestBody PlanRequest request) {
    Period period = Periods.of(request.period());
    LocalDate asOf = request.asOf() == null ? asOf(period) : request.asOf();
    CoachingPlan plan = making.make(pack, period, asOf, SellerIds.of(id)).made().plan();
    PlanStanding life = standings.of(plan.id());
    return ResponseEntity.created(URI.create("/api/v1/coaching-plans/" + plan.id()))
        .eTag(Revision.tag(life.revision()))
        .body(new PlanWithLife(plan, life));
  }

  /** A plan, and where it is in its life. */
  record PlanWithLife(@JsonUnwrapped CoachingPlan plan, PlanStanding life) {}

  @GetMapping(path = "/coaching-plans/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "A coaching plan made earlier, and where it is in its life",
      description =
          "The plan itself never changes; `life` does. The `ETag` is what a step with the plan"
              + " names in `If-Match`.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanWithLife.class)))
  ResponseEntity<byte[]> one(@PathVariable String id) {
    PlanStanding life = standings.of(id);
    String plan = plans.document(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    return ResponseEntity.ok()
        .eTag(Revision.tag(life.revision()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(standings.joined(plan, life));
  }

  @GetMapping("/coaching-plans/{id}/explanation")
  @Operation(
      summary = "Why a coaching plan says what it says, and why not something else",
      description =
          "Every cause with an answer, every rule with its conditions (expected, actual, true,"
              + " false or unknown; rules that nearly fired before the rest), where each number"
              + " comes from, and the parameters used. `cause` keeps what concerns one cause,"
              + " `rule` one rule; `language` is `nb` or `en`, else that of the plan.")
  PlanExplanation explanation(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String cause,
      @RequestParam(required = false) @Nullable String rule) {
    ExplainedPlan plan =
        plans
            .find(id)
            .flatMap(one -> plans.explanation(id).map(kept -> new ExplainedPlan(one, kept)))
            .orElseThrow(() -> new UnknownCoachingPlan(id));
    Language told = Languages.of(language == null ? plan.plan().language() : language);
    PlanExplanation whole = explanations.of(plan, told);
    try {
      PlanExplanation ofCause = cause == null ? whole : whole.ofCause(cause);
      return rule == null ? ofCause : ofCause.ofRule(rule);
    } catch (IllegalArgumentException unknown) {
      throw new UnusableRequest(
          rule == null ? "cause" : "rule",
          new Text(
              "The pack has no such one: \"" + (rule == null ? cause : rule) + "\".",
              "Pakken har ingen slik: \"" + (rule == null ? cause : rule) + "\"."),
          new Text(
              "The explanation without this parameter lists every cause and rule.",
              "Forklaringen uten denne parameteren viser alle årsaker og regler."));
    }
  }

  @GetMapping("/coaching-plans/{id}/provenance")
  @Operation(summary = "The data and engine versions a coaching plan was made with")
  Provenance provenance(@PathVariable String id) {
    return plans.provenance(id).orElseThrow(() -> new UnknownCoachingPlan(id));
  }

  /**
   * @param identical the plan made again is the kept one, byte for byte
   * @param plan the plan made again
   */
  record Reproduced(boolean identical, CoachingPlan plan) {}

  @PostMapping("/coaching-plans/{id}/reproduction")
  @Operation(
      summary = "Makes a kept plan again from the data version and rule pack it was made with",
      description = "Nothing is stored. Another engine version may make another plan.")
  Reproduced reproduction(@PathVariable String id) {
    CoachingPlan again = reproduction.again(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    return new Reproduced(again.id().equals(id) && plans.isKept(again), again);
  }

  @GetMapping("/sellers/{id}/coaching-plans")
  @Operation(
      summary = "The seller's coaching plans, newest first",
      description =
          "Of one `period` or in one `state` only, if given. At most `limit` after the plan"
              + " `cursor`. A `Link` header with `rel=\"next\"` names the next page where there is"
              + " one.")
  ResponseEntity<List<CoachingPlan>> ofSeller(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) PlanLife.@Nullable State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Pages.limit(limit);
    if (cursor != null && plans.find(cursor).isEmpty()) {
      throw Pages.noSuchCursor();
    }
    String of = period == null ? null : Periods.of(period).toString();
    List<CoachingPlan> found =
        plans.of(SellerIds.of(id), new CoachingPlans.Wish(of, state, cursor, most + 1));
    return Pages.answer(found, most, CoachingPlan::id);
  }

  private LocalDate asOf(Period period) {
    return AsOf.unlessGiven(period, LocalDate.now(clock));
  }
}
