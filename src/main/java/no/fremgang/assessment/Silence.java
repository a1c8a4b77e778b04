package no.fremgang.assessment;

import java.time.LocalDate;
import no.fremgang.core.SellerId;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.SellerObservations;

/**
 * Of whom the data tell nothing in a period they tell of others. That a file holds other sellers
 * does not make what is absent a zero, and earlier quarters do not stand in for it. A period the
 * data do not reach is still to come: its plan rests on the quarters before and goes on with what
 * was agreed.
 */
final class Silence {
  private final Observations observations;
  private final LocalDate first;
  private final LocalDate last;
  private final boolean isToCome;

  Silence(Observations observations, Window window) {
    this.observations = observations;
    this.first = window.period().start();
    this.last = window.lastDay();
    this.isToCome =
        observations.sellers().stream()
            .noneMatch(seller -> observations.of(seller.id()).tellOf(first, last));
  }

  /**
   * An open case in which nothing happened tells of the seller.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  boolean of(SellerId id) {
    SellerObservations seller = observations.of(id);
    return !isToCome && !(seller.tellOf(first, last) || seller.hadOpenCases(first, last));
  }
}
