package no.fremgang.factor;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
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
  private final Map<String, double[]> byFactor;

  OpenChances(Observations observations, Catalogue catalogue, LocalDate asOf, DayBlocks blocks) {
    this.byFactor =
        catalogue.factorsInOrder().parallelStream()
            .filter(factor -> factor.measure().scale() == Measure.Scale.DURATION)
            .collect(
                Collectors.toUnmodifiableMap(
                    FactorDefinition::id,
                    factor -> endings(observations, catalogue, factor, asOf, blocks).chances()));
  }

  private static Endings endings(
      Observations observations,
      Catalogue catalogue,
      FactorDefinition factor,
      LocalDate asOf,
      DayBlocks blocks) {
    Endings endings = new Endings();
    for (Seller seller : observations.sellers()) {
      for (Opportunity opportunity : observations.of(seller.id()).opportunities()) {
        Spell.of(factor.measure().whole(), opportunity, catalogue.process(), asOf)
            .filter(spell -> blocks.of(spell.from()) != Window.OUTSIDE)
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
