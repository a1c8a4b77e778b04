package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.Evidence;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * In what the plans of one seller differ.
 *
 * @param differences by aspect; none in a plan that only says the same in other words or figures
 */
public record PlanChange(SellerId seller, Map<Aspect, List<Difference>> differences) {

  /** What a plan consists of, as far as two plans are compared. */
  public enum Aspect {
    CAUSES,
    FOCUS,
    ACTIONS,
    PRAISE,
    EVIDENCE
  }

  /**
   * @param from where it stood in the old plan, such as {@code SHOWN}; null if it was not there
   * @param to where it stands in the new one; null if it is gone
   */
  public record Difference(String id, @Nullable String from, @Nullable String to) {}

  public List<Difference> of(Aspect aspect) {
    return differences.getOrDefault(aspect, List.of());
  }

  public boolean onlyWording() {
    return differences.isEmpty();
  }

  /** Empty if the plans are the same but for the pack they name. */
  static Optional<PlanChange> between(CoachingPlan old, CoachingPlan now) {
    Map<Aspect, List<Difference>> differences = new TreeMap<>();
    for (Aspect aspect : Aspect.values()) {
      List<Difference> ofAspect = differences(standings(aspect, old), standings(aspect, now));
      if (!ofAspect.isEmpty()) {
        differences.put(aspect, ofAspect);
      }
    }
    boolean same = differences.isEmpty() && now.saysTheSameAs(old);
    return same
        ? Optional.empty()
        : Optional.of(new PlanChange(new SellerId(old.sellerId()), differences));
  }

  private static List<Difference> differences(
      SortedMap<String, String> old, SortedMap<String, String> now) {
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String id : ids) {
      String from = old.get(id);
      String to = now.get(id);
      if (from == null || !from.equals(to)) {
        differences.add(new Difference(id, from, to));
      }
    }
    return differences;
  }

  /** Where each thing of the aspect stands in the plan, by id. */
  private static SortedMap<String, String> standings(Aspect aspect, CoachingPlan plan) {
    SortedMap<String, String> standings = new TreeMap<>();
    switch (aspect) {
      case CAUSES -> causes(plan, standings);
      case FOCUS -> {
        plan.focus().forEach(cause -> standings.put(cause, "FOCUS"));
        plan.notNow().forEach(cause -> standings.put(cause, "NOT_NOW"));
      }
      case ACTIONS ->
          plan.recommendations().forEach(one -> standings.put(one.action(), one.cause()));
      case PRAISE -> plan.praise().forEach(one -> standings.put(one.rule(), one.kind()));
      case EVIDENCE -> plan.causes().forEach(cause -> evidence(cause, standings));
    }
    return standings;
  }

  private static void causes(CoachingPlan plan, SortedMap<String, String> standings) {
    plan.notEvaluated().forEach(one -> standings.put(one.cause(), "NOT_EVALUATED"));
    plan.ruledOut().forEach(one -> standings.put(one.cause(), "RULED_OUT"));
    plan.causes().forEach(one -> standings.put(one.cause(), one.standing()));
  }

  private static void evidence(CauseLine cause, SortedMap<String, String> standings) {
    for (Evidence one : cause.evidence()) {
      standings.put(one.rule(), one.strength() + " " + one.direction() + " " + cause.cause());
    }
  }
}
