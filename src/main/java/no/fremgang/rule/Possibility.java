package no.fremgang.rule;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.rule.NormalForm.Way;

/**
 * The ways in which a condition can hold for a seller there can be: not only must no subject be in
 * two states, some states of different subjects exclude each other by what they mean.
 */
final class Possibility {
  private static final Set<State> UNJUDGED =
      EnumSet.of(State.NOT_ENOUGH_DATA, State.NOT_COMPARABLE, State.NOT_MEASURABLE);

  private Possibility() {}

  static NormalForm of(Condition condition, Catalogue catalogue) {
    return new NormalForm(
        NormalForm.of(condition).ways().stream()
            .filter(way -> !explainsNoGap(way) && !judgesWithoutData(way, catalogue))
            .toList());
  }

  /** A reached target leaves no shortfall of which anything could be a part. */
  static boolean explainsNoGap(Way way) {
    Map<Subject, Set<State>> demands = way.demands();
    return Set.of(State.REACHED).equals(demands.get(Subject.of(Topic.TARGET)))
        && demands.entrySet().stream()
            .anyMatch(d -> isPart(d.getKey().topic()) && !d.getValue().contains(State.NONE));
  }

  private static boolean isPart(Topic topic) {
    return topic == Topic.OUTSIDE_PART || topic == Topic.FACTOR_PART;
  }

  /** Too little data on every factor means that none is judged; the organisation's don't count. */
  static boolean judgesWithoutData(Way way, Catalogue catalogue) {
    Map<Subject, Set<State>> demands = way.demands();
    return Set.of(State.YES).equals(demands.get(Subject.of(Topic.TOO_LITTLE_DATA)))
        && demands.entrySet().stream()
            .anyMatch(d -> isSellers(d.getKey(), catalogue) && isJudged(d.getValue()));
  }

  private static boolean isJudged(Set<State> states) {
    return states.stream().noneMatch(UNJUDGED::contains);
  }

  private static boolean isSellers(Subject subject, Catalogue catalogue) {
    FactorDefinition factor = catalogue.factors().get(subject.of());
    return subject.topic() == Topic.VERDICT
        && factor != null
        && factor.control() != Control.ORGANISATION;
  }
}
