package no.fremgang.factor;

import no.fremgang.catalogue.Measure;
import no.fremgang.observation.Opportunity;

/** Counts why opportunities were lost, as the record says. */
final class LossCounting {
  private static final String NO_DECISION = "no_decision";
  private final Counting counting;

  LossCounting(Counting counting) {
    this.counting = counting;
  }

  /** Of the decided ones, lost to no decision. */
  void noDecision(Opportunity opportunity) {
    boolean none = opportunity.lostReason().equals(NO_DECISION);
    opportunity.wonOn().ifPresent(day -> counting.add(opportunity, day, 0));
    opportunity.lostOn().ifPresent(day -> counting.add(opportunity, day, none ? 1 : 0));
  }

  /** A loss without a recorded reason says nothing of reasons and is left out. */
  void reason(Measure.LossReasonShare share, Opportunity opportunity) {
    boolean counts =
        !opportunity.lostReason().isEmpty()
            && (share.stages().isEmpty() || share.stages().contains(lastStage(opportunity)));
    if (counts) {
      boolean one = share.reasons().contains(opportunity.lostReason());
      opportunity.lostOn().ifPresent(day -> counting.add(opportunity, day, one ? 1 : 0));
    }
  }

  /** The stage it was lost in; empty if it entered none. */
  private String lastStage(Opportunity opportunity) {
    int last = counting.lastStage(opportunity, counting.window.asOf());
    return last < 0 ? "" : counting.process.stages().get(last).id();
  }
}
