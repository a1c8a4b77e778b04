package no.fremgang.assessment;

import java.time.LocalDate;
import no.fremgang.core.SellerId;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.SellerObservations;

/**
 * Of whom the data tell nothing in the period. That a file holds other sellers does not make what
 * is absent a zero. What rests on cases of the quarters before may be told, but no result and
 * nothing that is counted per day.
 */
final class Silence {
  private final Observations observations;
  private final LocalDate first;
  private final LocalDate last;
  private final boolean ofEverybody;

  Silence(Observations observations, Window window) {
    this.observations = observations;
    this.first = window.period().start();
    this.last = window.lastDay();
    this.ofEverybody =
        observations.sellers().stream()
            .noneMatch(seller -> observations.of(seller.id()).tellOf(first, last));
  }

  /**
   * An open case in which nothing happened tells of the seller if the data reach the period at all.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  boolean of(SellerId id) {
    SellerObservations seller = observations.of(id);
    return ofEverybody || !(seller.tellOf(first, last) || seller.hadOpenCases(first, last));
  }
}
