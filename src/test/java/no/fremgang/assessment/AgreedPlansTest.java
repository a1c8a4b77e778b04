package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.PlanLives.PlanKey;
import no.fremgang.assessment.PlanLives.StepOfPlan;
import no.fremgang.coaching.CoachingEffect.State;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;
import no.fremgang.rule.EarlierPlan.Effect;
import org.junit.jupiter.api.Test;

class AgreedPlansTest {
  private static final Participant MANAGER = new Participant("M1", Part.MANAGER);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final PlanStep AGREEMENT =
      new PlanStep.Agreement(
          true,
          null,
          Map.of("needs-analysis", List.of("meeting_to_proposal"), "closing", List.of()));

  private final List<StepOfPlan> steps = new ArrayList<>();
  private final Map<String, State> found = new HashMap<>();
  private Period period = Period.parse("2026-Q3");

  @Test
  void nothingIsKnownOfASellerWithoutAnAgreedPlan() {
    steps("plan-1", "S1", AGREEMENT);
    assertThat(agreed().of(new SellerId("S2"))).isEmpty();
  }

  @Test
  void theFocusOfAnAgreedPlanIsUnderWay() {
    steps("plan-1", "S1", AGREEMENT);
    assertThat(earlier("S1"))
        .isEqualTo(
            new EarlierPlan(
                Map.of("needs-analysis", Effect.TOO_EARLY, "closing", Effect.TOO_EARLY),
                Map.of(),
                java.util.Set.of("needs-analysis", "closing")));
  }

  @Test
  void aReachedGoalEndsItsFocusAndAFollowUpMayTakeThatBack() {
    steps("plan-1", "S1", AGREEMENT, followUp(true));
    assertThat(earlier("S1").underWay()).containsExactly("closing");
    assertThat(earlier("S1").goals()).containsEntry("meeting_to_proposal", true);
    steps.clear();
    steps("plan-1", "S1", AGREEMENT, followUp(true), followUp(false));
    assertThat(earlier("S1").underWay()).containsExactlyInAnyOrder("needs-analysis", "closing");
  }

  @Test
  void aClosedPlanIsRememberedWithNothingUnderWay() {
    steps("plan-1", "S1", AGREEMENT, followUp(false), new PlanStep.Closing("Ferdig"));
    assertThat(earlier("S1").underWay()).isEmpty();
    assertThat(earlier("S1").focus()).containsKey("needs-analysis");
  }

  @Test
  void aPlanGivenUpOrObjectedToCountsAsNone() {
    steps("plan-1", "S1", AGREEMENT, new PlanStep.Withdrawal("Ny rolle"));
    steps("plan-2", "S2", AGREEMENT, new PlanStep.Objection("Feil"));
    assertThat(agreed().of(new SellerId("S1"))).isEmpty();
    assertThat(agreed().of(new SellerId("S2"))).isEmpty();
  }

  @Test
  void thePlanAgreedOnLastCounts() {
    steps("plan-1", "S1", AGREEMENT);
    steps("plan-2", "S1", new PlanStep.Agreement(false, null, Map.of("negotiation", List.of())));
    assertThat(earlier("S1").underWay()).containsExactly("negotiation");
  }

  @Test
  void theMeasuredEffectOfTheLastPlanIsTold() {
    steps("plan-1", "S1", AGREEMENT, followUp(false));
    found.put("plan-1meeting_to_proposal", State.IMPROVED);
    assertThat(earlier("S1").focus())
        .containsEntry("needs-analysis", Effect.IMPROVED)
        .containsEntry("closing", Effect.TOO_EARLY);
  }

  @Test
  void goalsThatWentBothWaysShowNothingClear() {
    steps(
        "plan-1",
        "S1",
        new PlanStep.Agreement(true, null, Map.of("needs-analysis", List.of("a", "b"))));
    found.put("plan-1a", State.IMPROVED);
    assertThat(earlier("S1").focus()).containsEntry("needs-analysis", Effect.IMPROVED);
    found.put("plan-1b", State.WORSE);
    assertThat(earlier("S1").focus()).containsEntry("needs-analysis", Effect.NO_CLEAR_CHANGE);
  }

  @Test
  void aFocusThatMovedNothingInTwoPeriodsNoLongerGoesBeforeOthers() {
    steps("plan-1", "S1", AGREEMENT, followUp(false));
    found.put("plan-1meeting_to_proposal", State.NO_CLEAR_CHANGE);
    assertThat(earlier("S1").underWay()).as("after one").contains("needs-analysis");
    steps("plan-2", "S1", AGREEMENT, followUp(false));
    found.put("plan-2meeting_to_proposal", State.NO_CLEAR_CHANGE);
    assertThat(earlier("S1").underWay()).as("the same period again").contains("needs-analysis");
    period = period.next();
    steps("plan-3", "S1", AGREEMENT, followUp(false));
    assertThat(earlier("S1").underWay()).as("too early to tell").contains("needs-analysis");
    found.put("plan-3meeting_to_proposal", State.NO_CLEAR_CHANGE);
    assertThat(earlier("S1").underWay()).containsExactly("closing");
    assertThat(earlier("S1").focus()).containsEntry("needs-analysis", Effect.NO_CLEAR_CHANGE);
  }

  private AgreedPlans agreed() {
    return AgreedPlans.of(
        steps, (plan, goal) -> found.getOrDefault(plan.id() + goal.factor(), State.TOO_EARLY), 2);
  }

  private EarlierPlan earlier(String seller) {
    return agreed().of(new SellerId(seller)).orElseThrow();
  }

  private static PlanStep followUp(boolean reached) {
    return new PlanStep.FollowUp(DAY, "Sett", Map.of("meeting_to_proposal", reached), "Videre");
  }

  private void steps(String plan, String seller, PlanStep... taken) {
    PlanLife life = PlanLife.BEGUN;
    for (PlanStep step : taken) {
      PlanLife next = life.after(step.kind(), MANAGER.part());
      Instant at = Instant.ofEpochSecond(1_790_000_000L + steps.size());
      steps.add(
          new StepOfPlan(
              new PlanKey(plan, seller, "nord", period, DAY),
              new PlanEvent(next.revision(), life.state(), next.state(), MANAGER, at, "e", step)));
      life = next;
    }
  }
}
