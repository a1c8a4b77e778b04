package no.fremgang.expectation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.fremgang.factor.AvailableDays;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * Whether a seller can be compared at all: time in role and presence.
 *
 * @param presence available days over full-time days of the period, 0..1
 */
public record Standing(int monthsInRole, boolean inRampUp, double presence) {

  static Standing of(
      SellerObservations of,
      Window window,
      AvailableDays days,
      MeasurementParameters parameters,
      double medianCycleDays) {
    LocalDate after = window.period().end().plusDays(1);
    LocalDate since = of.seller().inRoleSince();
    long months = Math.max(0, ChronoUnit.MONTHS.between(since, after));
    boolean ramp =
        months < parameters.rampMonths() || ChronoUnit.DAYS.between(since, after) < medianCycleDays;
    return new Standing((int) months, ramp, days.presence(of));
  }

  boolean comparable(MeasurementParameters parameters) {
    return !inRampUp && presence >= parameters.minimumPresence();
  }

  /** Median days from first stage to won over the whole company as far as known; 0 if none. */
  static double medianCycleDays(Observations observations, Window window, int stages) {
    List<Long> cycles = new ArrayList<>();
    for (Seller seller : observations.sellers()) {
      for (Opportunity opportunity : observations.of(seller.id()).opportunities()) {
        addCycle(opportunity, window, stages, cycles);
      }
    }
    Collections.sort(cycles);
    return cycles.isEmpty() ? 0 : cycles.get(cycles.size() / 2);
  }

  private static void addCycle(
      Opportunity opportunity, Window window, int stages, List<Long> cycles) {
    for (int stage = 0; stage < stages; stage++) {
      if (opportunity.enteredOn(stage).isPresent()) {
        LocalDate first = opportunity.enteredOn(stage).get();
        opportunity
            .wonOn()
            .filter(day -> !day.isAfter(window.asOf()))
            .ifPresent(day -> cycles.add(ChronoUnit.DAYS.between(first, day)));
        return;
      }
    }
  }
}
