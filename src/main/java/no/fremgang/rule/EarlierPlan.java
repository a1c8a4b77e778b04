package no.fremgang.rule;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of the seller's last agreed plan. Whoever keeps plans hands it to the assessment; where
 * there is none, nothing is known of it.
 *
 * @param focus by cause that was in focus: what became of it
 * @param goals by factor that had a goal to follow up: whether the goal was reached by its day
 * @param underWay causes in focus that the two are not through with
 */
public record EarlierPlan(
    Map<String, Effect> focus, Map<String, Boolean> goals, Set<String> underWay) {
  /** There was none, or nothing is known of it. */
  public static final EarlierPlan NONE = new EarlierPlan(Map.of(), Map.of());

  public EarlierPlan {
    focus = Map.copyOf(focus);
    goals = Map.copyOf(goals);
    underWay = Set.copyOf(underWay);
  }

  /** A plan that is over. */
  public EarlierPlan(Map<String, Effect> focus, Map<String, Boolean> goals) {
    this(focus, goals, Set.of());
  }

  /** What became of a cause in focus, against comparable sellers without that focus. */
  public enum Effect {
    IMPROVED,
    NO_CLEAR_CHANGE,
    WORSE,
    TOO_EARLY,
    /** The cause was not in focus. */
    NOT_IN_FOCUS
  }

  /** The same with every other cause of the catalogue named as not in focus. */
  public EarlierPlan among(Set<String> causes) {
    Map<String, Effect> all = new TreeMap<>(focus);
    causes.forEach(cause -> all.putIfAbsent(cause, Effect.NOT_IN_FOCUS));
    return new EarlierPlan(all, goals, underWay);
  }
}
