package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Effects;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.PlanEffect;
import no.fremgang.assessment.PracticeReported;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Practised;
import no.fremgang.core.Period;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Coaching plans")
class EffectController {
  private final CoachingPlans plans;
  private final DataSets dataSets;
  private final Effects effects;
  private final PracticeReported practice;
  private final Clock clock;

  EffectController(
      CoachingPlans plans,
      DataSets dataSets,
      Effects effects,
      PracticeReported practice,
      Clock clock) {
    this.plans = plans;
    this.dataSets = dataSets;
    this.effects = effects;
    this.practice = practice;
    this.clock = clock;
  }

  /**
   * What became of a plan's goals.
   *
   * @param before the period the plan was made for
   * @param after the period it is compared with
   * @param practised what learning tools reported of the practice, oldest first
   */
  record EffectOfPlan(
      String planId,
      String before,
      String after,
      String dataVersion,
      List<PlanEffect> effects,
      List<Practised> practised) {}

  @GetMapping("/coaching-plans/{id}/effect")
  @Operation(
      summary = "Whether the figures in focus moved, beyond chance and beyond what others did",
      description =
          "The change of the seller, less the regression to the mean, less the change of comparable"
              + " sellers without that focus who started at the same level; the interval holds"
              + " 90 %. One plan seldom shows anything clearly.")
  EffectOfPlan effect(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack, @PathVariable String id) {
    CoachingPlan plan = plans.find(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    DataSet data = dataSets.current(pack.schema()).orElseThrow(NoDataSet::new);
    Period before = Period.parse(plan.period());
    return new EffectOfPlan(
        id,
        before.toString(),
        before.next().toString(),
        data.version(),
        effects.of(plan, data, pack, LocalDate.now(clock)),
        practice.of(plan));
  }
}
