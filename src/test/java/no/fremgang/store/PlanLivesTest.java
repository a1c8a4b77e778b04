package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanChanged;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep;
import no.fremgang.coaching.StepNotPossible;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class PlanLivesTest {
  private static final Participant MANAGER = new Participant("M1", Part.MANAGER);
  private static final Participant SELLER = new Participant("S1", Part.SELLER);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Parameter private Database database;
  private StoreOn store;

  @BeforeEach
  void open() {
    store = new StoreOn(database);
    KeptPlan.on(store, "plan-1", "S1", DAY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aKeptPlanIsProposed() {
    assertThat(store.planLives().find("plan-1"))
        .hasValue(new PlanLives.Kept(PlanLife.BEGUN, "S1", Optional.empty()));
    assertThat(store.planLives().find("none")).isEmpty();
    assertThat(store.planLives().history("plan-1", 0, 10)).isEmpty();
  }

  @Test
  void keepsWhoDidWhatForAnotherProcess() {
    List<PlanStep> steps =
        List.of(
            new PlanStep.Comment("Bra, men æøå «» 😀"),
            new PlanStep.Agreement(
                true, null, Map.of("needs-analysis", List.of("meeting_to_proposal"))),
            new PlanStep.Session(DAY),
            new PlanStep.FollowUp(
                DAY, "Spurte mer", Map.of("meeting_to_proposal", true), "Fortsett"),
            new PlanStep.Objection("Tallene er feil"),
            new PlanStep.Decision("Tallene er riktige"),
            new PlanStep.Withdrawal("Byttet rolle"));
    steps.forEach(
        step -> take(store, step, step.kind() == PlanStep.Kind.COMMENT ? SELLER : MANAGER));
    PlanLives restarted = store.restarted().planLives();
    List<PlanEvent> history = restarted.history("plan-1", 0, 100);
    assertThat(history).extracting(PlanEvent::step).isEqualTo(steps);
    assertThat(history.get(0))
        .isEqualTo(
            new PlanEvent(
                1,
                State.PROPOSED,
                State.SELLER_COMMENTED,
                SELLER,
                StoreOn.NOW,
                StoreOn.ENGINE.value(),
                steps.get(0)));
    assertThat(restarted.find("plan-1").orElseThrow().life())
        .isEqualTo(new PlanLife(State.WITHDRAWN, 7));
    assertThat(restarted.history("plan-1", 2, 2))
        .extracting(PlanEvent::number)
        .containsExactly(3L, 4L);
  }

  /** As they were written before learning tools were heard. */
  @Test
  void readsAFollowUpOfBeforeThereWasPractice() {
    PlanStep followUp = new PlanStep.FollowUp(DAY, "Spurte mer", Map.of(), "Fortsett");
    take(store, new PlanStep.Comment("Hei"), SELLER);
    take(store, new PlanStep.Agreement(true, null, Map.of()), MANAGER);
    take(store, followUp, MANAGER);
    String row = " where plan_id = 'plan-1' and step = 'FOLLOW_UP'";
    String now =
        store.jdbc.queryForObject("select content from coaching_plan_event" + row, String.class);
    String before = now.replaceFirst(",\"practised\":\\[]|\"practised\":\\[],", "");
    assertThat(before).isNotEqualTo(now).doesNotContain("practised").contains("Spurte mer");
    store.jdbc.update("update coaching_plan_event set content = ?" + row, before);
    assertThat(store.restarted().planLives().history("plan-1", 2, 1))
        .singleElement()
        .extracting(PlanEvent::step)
        .isEqualTo(followUp);
  }

  @Test
  void ofManyWhoActOnTheSameRevisionOneSucceeds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      PlanStep step = new PlanStep.Comment("comment " + i);
      tries.add(() -> succeeds(step));
    }
    long succeeded = 0;
    for (Future<Boolean> one : threads.invokeAll(tries)) {
      succeeded += one.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(succeeded).isEqualTo(1);
    assertThat(store.rows("coaching_plan_event")).isEqualTo(1);
  }

  private boolean succeeds(PlanStep step) {
    try {
      store.planLives().take("plan-1", PlanLife.BEGUN, step, SELLER);
      return true;
    } catch (PlanChanged lost) {
      return false;
    }
  }

  @Test
  void refusesAStepThatDoesNotLeadOnAndChangesNothing() {
    assertThatThrownBy(() -> take(store, new PlanStep.Closing("done"), MANAGER))
        .isInstanceOf(StepNotPossible.class);
    assertThat(store.rows("coaching_plan_event")).isZero();
  }

  @Test
  void aListenerThatFailsUndoesTheStep() {
    PlanLives lives =
        store.planLives(
            (plan, event) -> {
              throw new IllegalStateException("the feed is broken");
            });
    assertThatThrownBy(
            () -> lives.take("plan-1", PlanLife.BEGUN, new PlanStep.Comment("Hei"), SELLER))
        .hasMessageContaining("broken");
    assertThat(store.rows("coaching_plan_event")).isZero();
    assertThat(lives.find("plan-1").orElseThrow().life()).isEqualTo(PlanLife.BEGUN);
  }

  @Test
  void readsTheStepsOfAgreedPlansForOneSellerOrAllAtOnce() {
    KeptPlan.on(store, "plan-2", "S2", DAY);
    KeptPlan.on(store, "plan-3", "S1", DAY);
    PlanLives lives = store.planLives();
    PlanStep agreement = new PlanStep.Agreement(false, null, Map.of());
    lives.take("plan-1", PlanLife.BEGUN, agreement, MANAGER);
    lives.take("plan-2", PlanLife.BEGUN, agreement, MANAGER);
    lives.take("plan-3", PlanLife.BEGUN, new PlanStep.Comment("Hei"), SELLER);
    Instant later = StoreOn.NOW.plusSeconds(1);
    assertThat(lives.agreedPlans(later))
        .extracting(step -> step.plan().id())
        .containsExactly("plan-1", "plan-2");
    assertThat(lives.agreedPlans(new SellerId("S1"), later))
        .extracting(step -> step.plan().id())
        .containsExactly("plan-1");
    assertThat(lives.agreedPlans(StoreOn.NOW)).as("known before").isEmpty();
  }

  @Test
  void findsPlansOfASellerPageByPageOfAPeriodOrInAState() {
    KeptPlan.on(store, "plan-2", "S1", DAY);
    KeptPlan.on(store, "plan-3", "S1", DAY.minusMonths(3));
    KeptPlan.on(store, "plan-4", "S2", DAY);
    store.planLives().take("plan-2", PlanLife.BEGUN, new PlanStep.Withdrawal("Feil"), MANAGER);
    assertThat(plans(null, null, null, 2)).isEqualTo(2);
    assertThat(plans(null, null, "plan-1", 9)).as("plan-2 and plan-3").isEqualTo(2);
    assertThat(plans(null, null, "plan-2", 9)).as("plan-3").isEqualTo(1);
    assertThat(plans(null, null, "plan-3", 9)).isZero();
    assertThat(plans(null, State.PROPOSED, null, 9)).isEqualTo(2);
    assertThat(plans("2026-Q2", null, null, 9)).isZero();
  }

  private int plans(
      @Nullable String period, @Nullable State state, @Nullable String after, int limit) {
    CoachingPlans.Wish wish = new CoachingPlans.Wish(period, state, after, limit);
    return store.plans().of(new SellerId("S1"), wish).size();
  }

  @Test
  void tellsListenersOfEveryStep() {
    List<PlanEvent> heard = new ArrayList<>();
    PlanEvent taken =
        store
            .planLives((plan, event) -> heard.add(event))
            .take("plan-1", PlanLife.BEGUN, new PlanStep.Comment("Hei"), SELLER);
    assertThat(heard).containsExactly(taken);
  }

  private static void take(StoreOn store, PlanStep step, Participant by) {
    PlanLives lives = store.planLives();
    lives.take("plan-1", lives.find("plan-1").orElseThrow().life(), step, by);
  }
}
