package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep.Kind;
import no.fremgang.core.Language;
import org.junit.jupiter.api.Test;

class PlanLifeTest {
  @Test
  void goesFromProposalToClosing() {
    PlanLife life = PlanLife.BEGUN;
    life = life.after(Kind.COMMENT, Part.SELLER);
    assertThat(life.state()).isEqualTo(State.SELLER_COMMENTED);
    life = life.after(Kind.AGREEMENT, Part.MANAGER);
    assertThat(life.state()).isEqualTo(State.AGREED);
    life = life.after(Kind.SESSION, Part.MANAGER);
    assertThat(life.state()).isEqualTo(State.ACTIVE);
    life = life.after(Kind.FOLLOW_UP, Part.MANAGER).after(Kind.FOLLOW_UP, Part.MANAGER);
    assertThat(life.state()).isEqualTo(State.FOLLOWED_UP);
    assertThat(life.after(Kind.CLOSING, Part.MANAGER)).isEqualTo(new PlanLife(State.CLOSED, 6));
  }

  @Test
  void letsTheSellerObjectUntilThePlanHasEnded() {
    for (State state : State.values()) {
      boolean open = !List.of(State.RE_RUN, State.CLOSED, State.WITHDRAWN).contains(state);
      assertThat(new PlanLife(state, 3).possible().contains(Kind.OBJECTION))
          .as(state.name())
          .isEqualTo(open && state != State.OBJECTED);
    }
  }

  @Test
  void answersAnObjectionByADecisionOrAnotherPlanBeforeAnyAgreement() {
    PlanLife objected = PlanLife.BEGUN.after(Kind.OBJECTION, Part.SELLER);
    assertThat(objected.after(Kind.RE_RUN, Part.MANAGER).state()).isEqualTo(State.RE_RUN);
    assertThatThrownBy(() -> objected.after(Kind.AGREEMENT, Part.MANAGER))
        .isInstanceOf(StepNotPossible.class);
    PlanLife decided = objected.after(Kind.DECISION, Part.MANAGER);
    assertThat(decided.after(Kind.AGREEMENT, Part.MANAGER).state()).isEqualTo(State.AGREED);
  }

  @Test
  void aCommentByTheManagerIsNotTheSellers() {
    assertThat(PlanLife.BEGUN.after(Kind.COMMENT, Part.MANAGER).state()).isEqualTo(State.PROPOSED);
  }

  @Test
  void saysInBothLanguagesWhatIsNotPossibleAndWhatIs() {
    PlanLife withdrawn = PlanLife.BEGUN.after(Kind.WITHDRAWAL, Part.MANAGER);
    assertThatThrownBy(() -> withdrawn.after(Kind.AGREEMENT, Part.MANAGER))
        .isInstanceOfSatisfying(
            StepNotPossible.class,
            refused ->
                assertThat(refused.text().in(Language.NB))
                    .contains("trukket tilbake", "en avtale er ikke mulig", "lag en ny"));
    assertThatThrownBy(() -> PlanLife.BEGUN.after(Kind.CLOSING, Part.MANAGER))
        .hasMessageContainingAll("PROPOSED", "closing is not possible", "an agreement");
  }

  /** Whatever people try, the revision counts exactly the steps that were possible. */
  @Property(tries = 300)
  void countsTheStepsThatLedOn(@ForAll List<Kind> tried) {
    PlanLife life = PlanLife.BEGUN;
    long taken = 0;
    for (Kind step : tried) {
      if (life.possible().contains(step)) {
        life = life.after(step, Part.MANAGER);
        taken++;
      } else {
        PlanLife here = life;
        assertThatThrownBy(() -> here.after(step, Part.MANAGER))
            .isInstanceOf(StepNotPossible.class);
      }
    }
    assertThat(life.revision()).isEqualTo(taken);
  }
}
