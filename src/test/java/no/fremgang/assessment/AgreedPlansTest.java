package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.PlanLives.StepOfPlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
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

  @Test
  void nothingIsKnownOfASellerWithoutAnAgreedPlan() {
    steps("plan-1", "S1", AGREEMENT);
    assertThat(AgreedPlans.of(steps).of(new SellerId("S2"))).isEmpty();
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
    assertThat(AgreedPlans.of(steps).of(new SellerId("S1"))).isEmpty();
    assertThat(AgreedPlans.of(steps).of(new SellerId("S2"))).isEmpty();
  }

  @Test
  void thePlanAgreedOnLastCounts() {
    steps("plan-1", "S1", AGREEMENT);
    steps("plan-2", "S1", new PlanStep.Agreement(false, null, Map.of("negotiation", List.of())));
    assertThat(earlier("S1").underWay()).containsExactly("negotiation");
  }

  private EarlierPlan earlier(String seller) {
    return AgreedPlans.of(steps).of(new SellerId(seller)).orElseThrow();
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
              seller,
              plan,
              new PlanEvent(next.revision(), life.state(), next.state(), MANAGER, at, "e", step)));
      life = next;
    }
  }
}
