package no.fremgang.factor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.fremgang.observation.Context;
import no.fremgang.observation.Opportunity;

/**
 * Counts opportunities that are open on the last known day of the period; those of earlier blocks
 * are not open any more.
 */
final class OpenCounting {
  private final Counting counting;
  private final LocalDate day;

  OpenCounting(Counting counting) {
    this.counting = counting;
    this.day = counting.window.lastDay();
  }

  void nextStep(Opportunity opportunity) {
    if (counting.lastStage(opportunity, day) >= 0 && isOpen(opportunity)) {
      counting.add(opportunity, day, opportunity.nextStepOn().isPresent() ? 1 : 0);
    }
  }

  /** A plan agreed later than the last day of the period was not there yet. */
  void planAgreed(String stage, Opportunity opportunity) {
    if (counting.lastStage(opportunity, day) >= counting.process.indexOf(stage)
        && isOpen(opportunity)) {
      boolean agreed = opportunity.planAgreedOn().filter(d -> !d.isAfter(day)).isPresent();
      counting.add(opportunity, day, agreed ? 1 : 0);
    }
  }

  /** Stalled: in the stage for longer than those that advance normally need. */
  void stalled(String stage, Opportunity opportunity) {
    int at = counting.process.indexOf(stage);
    if (counting.lastStage(opportunity, day) != at || !isOpen(opportunity)) {
      return;
    }
    int maturity = counting.process.stages().get(at).maturityDays();
    opportunity
        .enteredOn(at)
        .map(entered -> ChronoUnit.DAYS.between(entered, day))
        .ifPresent(age -> counting.add(opportunity, day, age > maturity ? 1 : 0));
  }

  /** How many of them are open, on the days the seller was available in the period. */
  void perDay(List<Opportunity> opportunities, double availableDays) {
    int block = counting.block(day);
    if (block != Window.OUTSIDE && availableDays > 0) {
      long open =
          opportunities.stream().filter(o -> counting.lastStage(o, day) >= 0 && isOpen(o)).count();
      counting.days = availableDays;
      counting.table.add(block, counting.context(Context.NONE, day), availableDays, open);
    }
  }

  private boolean isOpen(Opportunity opportunity) {
    return opportunity.wonOn().filter(d -> !d.isAfter(day)).isEmpty()
        && opportunity.lostOn().filter(d -> !d.isAfter(day)).isEmpty();
  }
}
