package no.fremgang.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.fremgang.coaching.CoachingPlan;

/** What the focus of kept plans rests on. */
public interface PlanGrounds {
  /** By plan; a plan that is not kept is left out. */
  Map<String, Set<Ground>> of(Collection<String> planIds);

  /** What a ground is. */
  enum Kind {
    /** An action recommended for the cause. */
    ACTION,
    /** A rule whose evidence speaks for the cause. */
    RULE
  }

  /**
   * @param cause one in focus
   * @param name the id of the action or rule
   */
  record Ground(String cause, Kind kind, String name) {
    /** Those of the plan's focus. */
    public static Set<Ground> of(CoachingPlan plan) {
      Set<String> focus = Set.copyOf(plan.focus());
      Stream<Ground> actions =
          plan.recommendations().stream()
              .map(one -> new Ground(one.cause(), Kind.ACTION, one.action()));
      Stream<Ground> rules =
          plan.causes().stream()
              .flatMap(
                  cause ->
                      cause.evidence().stream()
                          .filter(evidence -> evidence.direction().equals("for"))
                          .map(evidence -> new Ground(cause.cause(), Kind.RULE, evidence.rule())));
      Set<Ground> all = new HashSet<>();
      Stream.concat(actions, rules).filter(one -> focus.contains(one.cause())).forEach(all::add);
      return all;
    }
  }
}
