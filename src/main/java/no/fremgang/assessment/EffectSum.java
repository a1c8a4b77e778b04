package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.coaching.CoachingEffect;
import no.fremgang.coaching.CoachingEffect.Mean;
import no.fremgang.coaching.CoachingEffect.State;

/**
 * Effects of agreed plans in one sum, of so many sellers that it tells of nobody.
 *
 * @param sellers how many different ones
 * @param goals goals of their plans; a plan may have several
 * @param states goals by what became of them, all states
 * @param means by factor, where enough sellers have an effect measured
 */
public record EffectSum(
    int sellers, int goals, Map<State, Integer> states, List<FactorMean> means) {

  /**
   * @param unit of the effect and its interval
   * @param higherIsBetter whether a positive effect is an improvement
   * @param mean pooled over plans, with the spread between them
   */
  public record FactorMean(
      String factor, PlanEffect.Unit unit, boolean higherIsBetter, Mean mean) {}

  /** One goal of a plan and what became of it. */
  record Measured(String sellerId, PlanEffect effect) {}

  /**
   * @param fewest sellers for a mean
   */
  static EffectSum of(
      Collection<Measured> all,
      Map<String, FactorDefinition> factors,
      double fewest,
      double coverage) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    for (State state : State.values()) {
      states.put(state, 0);
    }
    Map<String, List<Measured>> byFactor = new TreeMap<>();
    for (Measured one : all) {
      states.merge(one.effect().state(), 1, Integer::sum);
      if (one.effect().measured() != null) {
        byFactor.computeIfAbsent(one.effect().factor(), id -> new ArrayList<>()).add(one);
      }
    }
    List<FactorMean> means = new ArrayList<>();
    byFactor.forEach(
        (id, measured) -> {
          FactorDefinition factor = factors.get(id);
          if (factor != null && sellers(measured).size() >= fewest) {
            means.add(mean(factor, measured, coverage));
          }
        });
    return new EffectSum(sellers(all).size(), all.size(), states, List.copyOf(means));
  }

  private static FactorMean mean(
      FactorDefinition factor, List<Measured> measured, double coverage) {
    List<CoachingEffect> effects =
        measured.stream()
            .flatMap(one -> java.util.stream.Stream.ofNullable(one.effect().measured()))
            .toList();
    return new FactorMean(
        factor.id(),
        measured.get(0).effect().unit(),
        EffectRun.higherIsBetter(factor),
        CoachingEffect.mean(effects, coverage));
  }

  static Set<String> sellers(Collection<Measured> all) {
    Set<String> sellers = new HashSet<>();
    all.forEach(one -> sellers.add(one.sellerId()));
    return sellers;
  }
}
