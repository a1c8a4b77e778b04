package no.fremgang.factor;

import java.time.LocalDate;
import java.util.OptionalInt;
import no.fremgang.catalogue.Measure;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Opportunity.Answer;

/** Counts how opportunities were worked on, where the record tells. */
final class HandlingCounting {
  private final Counting counting;

  HandlingCounting(Counting counting) {
    this.counting = counting;
  }

  void touches(Opportunity opportunity) {
    perOpportunity(opportunity, opportunity.touches());
  }

  void closeDateMoves(Opportunity opportunity) {
    perOpportunity(opportunity, opportunity.closeDateMoves());
  }

  private void perOpportunity(Opportunity opportunity, OptionalInt count) {
    if (count.isPresent()) {
      Spell.firstDay(opportunity, counting.process)
          .ifPresent(day -> counting.add(opportunity, day, count.getAsInt()));
    }
  }

  /** What is not answered yet says nothing. */
  void accepted(Measure.AcceptedShare share, Opportunity opportunity) {
    Answer answer = opportunity.accepted();
    if (answer == Answer.YES || answer == Answer.NO) {
      opportunity
          .enteredOn(counting.process.indexOf(share.stage()))
          .ifPresent(day -> counting.add(opportunity, day, answer == Answer.YES ? 1 : 0));
    }
  }

  void commitsWon(Opportunity opportunity) {
    if (opportunity.committed() == Answer.YES) {
      boolean won = opportunity.wonOn().filter(counting::known).isPresent();
      LocalDate decided = opportunity.wonOn().or(opportunity::lostOn).orElse(null);
      if (decided != null) {
        counting.add(opportunity, decided, won ? 1 : 0);
      }
    }
  }

  /** Who has bought has answered. Where the record does not tell, nothing is counted. */
  void silent(Measure.SilentShare share, Opportunity opportunity) {
    LocalDate entered = opportunity.enteredOn(counting.process.indexOf(share.stage())).orElse(null);
    boolean won = opportunity.wonOn().filter(counting::known).isPresent();
    LocalDate heard = opportunity.lastReplyOn().filter(counting::known).orElse(null);
    if (entered == null || counting.block(entered) == Window.OUTSIDE || !won && heard == null) {
      return;
    }
    if (entered.plusDays(share.afterDays()).isAfter(counting.window.asOf())) {
      counting.tooYoung++;
      return;
    }
    boolean silent = !won && heard != null && !heard.isAfter(entered);
    counting.add(opportunity, entered, silent ? 1 : 0);
  }

  void cancelled(Opportunity opportunity) {
    boolean cancelled = opportunity.cancelledOn().filter(counting::known).isPresent();
    opportunity.wonOn().ifPresent(day -> counting.add(opportunity, day, cancelled ? 1 : 0));
  }
}
