package no.fremgang.factor;

import java.util.HashMap;
import java.util.Map;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.Spell.Ending;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;

/**
 * How likely an open opportunity of a certain age is to be won (or to enter the later stage) at
 * all, over the whole company. An open case counts as "at least so long" with that weight: one that
 * will be lost says nothing of how long a sale takes, and a seller who loses more would look slow.
 */
final class OpenChances {
  private final Map<String, double[]> byFactor = new HashMap<>();

  OpenChances(Observations observations, Catalogue catalogue, Window window, int blocks) {
    for (FactorDefinition factor : catalogue.factorsInOrder()) {
      if (factor.measure().scale() == Measure.Scale.DURATION) {
        byFactor.put(
            factor.id(), endings(observations, catalogue, factor, window, blocks).chances());
      }
    }
  }

  private static Endings endings(
      Observations observations,
      Catalogue catalogue,
      FactorDefinition factor,
      Window window,
      int blocks) {
    Endings endings = new Endings();
    for (Seller seller : observations.sellers()) {
      for (Opportunity opportunity : observations.of(seller.id()).opportunities()) {
        Spell.of(factor.measure().whole(), opportunity, catalogue.process(), window.asOf())
            .filter(spell -> window.block(spell.from(), blocks) != Window.OUTSIDE)
            .ifPresent(spell -> endings.add(spell.days(), spell.ending()));
      }
    }
    return endings;
  }

  /** Chance of an open spell of the factor at that age, 0..1. */
  double chance(String factor, Spell spell) {
    double[] chances = byFactor.getOrDefault(factor, new double[0]);
    boolean seen = spell.ending() == Ending.OPEN && spell.days() < chances.length;
    return seen ? chances[spell.days()] : 0;
  }
}
