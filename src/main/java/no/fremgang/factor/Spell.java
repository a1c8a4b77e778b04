package no.fremgang.factor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.fremgang.catalogue.Measure;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.observation.Opportunity;

/**
 * How long an opportunity took, or has taken so far.
 *
 * @param from the day it began
 * @param days from then to the end, or to the last known day while it is open; 0 or more
 */
record Spell(LocalDate from, int days, Ending ending) {
  enum Ending {
    /** What is waited for: won, lost, or the later stage entered. */
    REACHED,
    /** It can no longer be reached. */
    MISSED,
    OPEN
  }

  /** The spell the measure is about; empty where the opportunity did not begin it. */
  static Optional<Spell> of(
      Measure measure, Opportunity opportunity, SalesProcess process, LocalDate asOf) {
    if (measure instanceof Measure.LeadDays lead) {
      int to = process.indexOf(lead.to());
      return opportunity
          .enteredOn(process.indexOf(lead.from()))
          .map(from -> of(from, opportunity.enteredOn(to), passed(opportunity, to, process), asOf));
    }
    if (measure instanceof Measure.ResponseDays) {
      Optional<LocalDate> decided = opportunity.wonOn().or(opportunity::lostOn);
      return firstDay(opportunity, process)
          .map(from -> of(from, opportunity.firstResponseOn(), decided, asOf));
    }
    boolean toLost = measure instanceof Measure.DaysToLost;
    Optional<LocalDate> reached = toLost ? opportunity.lostOn() : opportunity.wonOn();
    Optional<LocalDate> missed = toLost ? opportunity.wonOn() : opportunity.lostOn();
    return firstDay(opportunity, process).map(from -> of(from, reached, missed, asOf));
  }

  static Optional<LocalDate> firstDay(Opportunity opportunity, SalesProcess process) {
    for (int stage = 0; stage < process.stages().size(); stage++) {
      if (opportunity.enteredOn(stage).isPresent()) {
        return opportunity.enteredOn(stage);
      }
    }
    return Optional.empty();
  }

  /** The day after which the stage cannot be entered any more. */
  private static Optional<LocalDate> passed(
      Opportunity opportunity, int stage, SalesProcess process) {
    for (int later = stage + 1; later < process.stages().size(); later++) {
      if (opportunity.enteredOn(later).isPresent()) {
        return opportunity.enteredOn(later);
      }
    }
    return opportunity.wonOn().or(opportunity::lostOn);
  }

  private static Spell of(
      LocalDate from, Optional<LocalDate> reached, Optional<LocalDate> missed, LocalDate asOf) {
    Optional<LocalDate> end = reached.or(() -> missed).filter(day -> !day.isAfter(asOf));
    Ending ending =
        end.isEmpty() ? Ending.OPEN : reached.isPresent() ? Ending.REACHED : Ending.MISSED;
    long days = ChronoUnit.DAYS.between(from, end.orElse(asOf));
    return new Spell(from, (int) Math.max(days, 0), ending);
  }
}
