package no.fremgang.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How a seller differs from the average: shifts of traits, and shifts of the scores customers, the
 * seller and the manager give per question (scale 1 to 5).
 */
record Behaviour(
    Map<Trait, Double> traits,
    Map<String, Double> customers,
    Map<String, Double> self,
    Map<String, Double> manager) {
  static final Behaviour AVERAGE = new Behaviour(Map.of(), Map.of(), Map.of(), Map.of());

  Behaviour {
    traits = Map.copyOf(traits);
    customers = Map.copyOf(customers);
    self = Map.copyOf(self);
    manager = Map.copyOf(manager);
  }

  Behaviour with(Trait trait, double shift) {
    Map<Trait, Double> shifted = new EnumMap<>(Trait.class);
    shifted.putAll(traits);
    shifted.merge(trait, shift, Double::sum);
    return new Behaviour(shifted, customers, self, manager);
  }

  Behaviour customersRate(String question, double shift) {
    return new Behaviour(traits, added(customers, question, shift), self, manager);
  }

  Behaviour ratesSelf(String question, double shift) {
    return new Behaviour(traits, customers, added(self, question, shift), manager);
  }

  Behaviour managerRates(String question, double shift) {
    return new Behaviour(traits, customers, self, added(manager, question, shift));
  }

  double shift(Trait trait) {
    return traits.getOrDefault(trait, 0.0);
  }

  private static Map<String, Double> added(Map<String, Double> to, String question, double shift) {
    Map<String, Double> shifted = new HashMap<>(to);
    shifted.merge(question, shift, Double::sum);
    return shifted;
  }
}
