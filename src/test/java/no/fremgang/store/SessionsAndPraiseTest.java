package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.fremgang.assessment.CoachingSessions.Session;
import no.fremgang.assessment.PraiseSent;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep;
import no.fremgang.coaching.StepNotPossible;
import no.fremgang.core.SellerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Database.class)
class SessionsAndPraiseTest {
  private static final Participant MANAGER = new Participant("M1", Part.MANAGER);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
  private static final CoachingPlan PRAISING =
      JsonMapper.shared()
          .readValue(
              """
              {"id":"plan-1","sellerId":"S1","praise":[
                {"kind":"effort","rule":"EFFORT-001","text":"Aktiviteten holdes oppe."},
                {"kind":"progress","rule":"PROGRESS-001","text":"Flere møter blir til tilbud."}]}
              """,
              CoachingPlan.class);

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
  void aSessionIsAStepOfThePlanWhoseNoteStaysOutOfTheHistory() {
    Session session = store.sessions().add("plan-1", DAY, "Snakket om møter", MANAGER);
    assertThat(store.restarted().sessions().of("plan-1", 0, 10)).containsExactly(session);
    assertThat(session).isEqualTo(new Session(1, DAY, MANAGER, StoreOn.NOW, "Snakket om møter"));
    assertThat(store.planLives().history("plan-1", 0, 10))
        .extracting(event -> event.step())
        .containsExactly(new PlanStep.Session(DAY));
    assertThat(store.sessions().of("plan-1", 1, 10)).isEmpty();
  }

  @Test
  void theFirstSessionBeginsTheWorkOnAnAgreedPlan() {
    PlanStep agreement = new PlanStep.Agreement(true, null, java.util.Map.of());
    store.planLives().take("plan-1", PlanLife.BEGUN, agreement, MANAGER);
    store.sessions().add("plan-1", DAY, "Begynt", MANAGER);
    assertThat(store.planLives().find("plan-1").orElseThrow().life().state())
        .isEqualTo(State.ACTIVE);
  }

  @Test
  void keepsNoNoteOfAPlanThatHasEndedOrIsNotThere() {
    PlanStep withdrawal = new PlanStep.Withdrawal("Ny rolle");
    store.planLives().take("plan-1", PlanLife.BEGUN, withdrawal, MANAGER);
    assertThatThrownBy(() -> store.sessions().add("plan-1", DAY, "For sent", MANAGER))
        .isInstanceOf(StepNotPossible.class);
    assertThatThrownBy(() -> store.sessions().add("none", DAY, "Ingen", MANAGER))
        .isInstanceOf(UnknownCoachingPlan.class);
    assertThat(store.rows("coaching_session")).isZero();
  }

  @Test
  void passesEachLineOfPraiseOnOnce() {
    store.praise().send(PRAISING, Set.of("PROGRESS-001"), "Godt jobbet!", "M1");
    store.praise().send(PRAISING, Set.of("PROGRESS-001", "EFFORT-001"), null, "M2");
    List<PraiseSent.Line> sent = store.restarted().praise().to(new SellerId("S1"));
    assertThat(sent)
        .extracting(PraiseSent.Line::rule)
        .containsExactly("EFFORT-001", "PROGRESS-001");
    assertThat(sent.get(1))
        .isEqualTo(
            new PraiseSent.Line(
                "plan-1",
                1,
                "progress",
                "PROGRESS-001",
                "Flere møter blir til tilbud.",
                "Godt jobbet!",
                "M1",
                StoreOn.NOW));
    assertThat(store.praise().to(new SellerId("S2"))).isEmpty();
    PraiseSent.Place first = new PraiseSent.Place("plan-1", 0);
    assertThat(store.praise().to(new SellerId("S1"), null, 1)).isEqualTo(sent.subList(0, 1));
    assertThat(store.praise().to(new SellerId("S1"), first, 9)).isEqualTo(sent.subList(1, 2));
  }
}
