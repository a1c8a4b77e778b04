package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.fremgang.assessment.EffectReleases.Told;

/**
 * Holds sums that are told apart from each other. The sets of goals behind all sums ever told cut
 * the goals into cells: those that are in the same sums. Whatever is added and subtracted of told
 * sums is a sum over whole cells, so nobody is told apart as long as each cell has enough sellers.
 * A sum that would cut a smaller cell is not told. Goals that are in no told sum may be few.
 *
 * <p>Source: Hundepool et al. (2012), Statistical Disclosure Control, Wiley, chapter 4 (minimum
 * frequency, differencing of linked tables).
 */
final class ToldSums {
  private final double fewest;
  private final Function<Goal, String> sellers;
  private final Map<String, Set<Goal>> told = new TreeMap<>();
  private final List<Told> added = new ArrayList<>();
  private Map<Goal, Integer> cells = new HashMap<>();
  private int last;

  /** A goal of a plan. */
  record Goal(String planId, PlanGoal goal) {}

  /**
   * @param before what was told so far
   * @param sellers whose goal it is
   */
  ToldSums(Collection<Told> before, double fewest, Function<Goal, String> sellers) {
    this.fewest = fewest;
    this.sellers = sellers;
    Map<String, Map<String, Set<Goal>>> bySum = new TreeMap<>();
    for (Told one : before) {
      Goal goal = new Goal(one.planId(), one.goal());
      told.computeIfAbsent(one.cut(), cut -> new HashSet<>()).add(goal);
      bySum
          .computeIfAbsent(one.cut(), cut -> new TreeMap<>())
          .computeIfAbsent(one.through(), through -> new HashSet<>())
          .add(goal);
    }
    for (Map<String, Set<Goal>> releases : bySum.values()) {
      Set<Goal> upTo = new HashSet<>();
      for (Set<Goal> joined : releases.values()) {
        upTo.addAll(joined);
        cells = cut(upTo);
      }
    }
  }

  /** Goals in the sum as it was told last. */
  Set<Goal> of(String cut) {
    return told.getOrDefault(cut, Set.of());
  }

  /**
   * Whether the sum may be told over these goals; if so, it counts as told.
   *
   * @param goals at least those that were in it
   */
  boolean tell(String cut, Set<Goal> goals, String through) {
    if (goals.equals(of(cut))) {
      return !goals.isEmpty();
    }
    if (!isLargeEnough(goals)) {
      return false;
    }
    for (Goal goal : goals) {
      if (!of(cut).contains(goal)) {
        added.add(new Told(goal.planId(), goal.goal(), cut, through));
      }
    }
    cells = cut(goals);
    told.put(cut, Set.copyOf(goals));
    return true;
  }

  List<Told> added() {
    return List.copyOf(added);
  }

  private boolean isLargeEnough(Set<Goal> goals) {
    Map<Integer, Set<String>> in = new HashMap<>();
    Map<Integer, Set<String>> out = new HashMap<>();
    goals.forEach(goal -> add(in, cells.getOrDefault(goal, 0), goal));
    cells.forEach(
        (goal, cell) -> {
          if (!goals.contains(goal)) {
            add(out, cell, goal);
          }
        });
    boolean all = in.values().stream().allMatch(of -> of.size() >= fewest);
    return all
        && in.keySet().stream()
            .allMatch(cell -> !out.containsKey(cell) || out.get(cell).size() >= fewest);
  }

  private void add(Map<Integer, Set<String>> to, int cell, Goal goal) {
    to.computeIfAbsent(cell, absent -> new HashSet<>()).add(sellers.apply(goal));
  }

  /** What is in the sum lies in other cells than what is not. */
  private Map<Goal, Integer> cut(Set<Goal> goals) {
    Map<Goal, Integer> next = new HashMap<>(cells);
    Map<Integer, Integer> inside = new HashMap<>();
    for (Goal goal : goals) {
      next.put(goal, inside.computeIfAbsent(cells.getOrDefault(goal, 0), cell -> ++last));
    }
    return next;
  }
}
