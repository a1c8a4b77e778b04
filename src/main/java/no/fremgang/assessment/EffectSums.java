package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.assessment.EffectSum.Measured;
import no.fremgang.assessment.PlanGrounds.Ground;
import no.fremgang.assessment.PlanGrounds.Kind;
import no.fremgang.assessment.PlanLives.PlanKey;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.core.Period;
import org.jspecify.annotations.Nullable;

/**
 * What became of agreed plans, summed over sellers by what their focus rests on. A sum is told only
 * if it holds enough sellers; that of one period or team only if each other period or team of the
 * same sum does too: otherwise the sum of all, less those told, would tell of single ones.
 */
public final class EffectSums {
  private static final Comparator<Group> BY_CAUSE =
      Comparator.comparing(Group::cause).thenComparing(Group::kind).thenComparing(Group::name);

  private final PlanLives lives;
  private final PlanGrounds grounds;
  private final Effects effects;

  public EffectSums(PlanLives lives, PlanGrounds grounds, Effects effects) {
    this.lives = lives;
    this.grounds = grounds;
    this.effects = effects;
  }

  /**
   * Which plans to sum.
   *
   * @param period they were made for; null for any
   * @param team of the seller when the plan was made; null for any
   */
  public record Wish(@Nullable Period period, @Nullable String team) {
    boolean covers(PlanKey plan) {
      return (period == null || period.equals(plan.period()))
          && (team == null || team.equals(plan.team()));
    }

    /** The part a plan belongs to, where the wish is for one of the parts. */
    String part(PlanKey plan) {
      return (period == null ? "" : plan.period().toString())
          + "|"
          + (team == null ? "" : plan.team());
    }
  }

  /** What is summed: an action or a rule, for one cause. */
  public record Group(Kind kind, String name, String cause) {}

  /**
   * @param fewestSellers below which nothing is told
   * @param all null where too few
   * @param byGroup in order of cause and name
   * @param tooFew groups with too few sellers to tell
   */
  public record Found(
      int fewestSellers,
      double coverage,
      @Nullable EffectSum all,
      Map<Group, EffectSum> byGroup,
      Set<Group> tooFew) {}

  private record Goal(AgreedPlan plan, PlanGoal goal) {}

  public Found of(Wish wish, DataSet data, RunningPack pack, Instant now, LocalDate today) {
    List<Goal> goals = goals(now);
    EffectRun run = effects.run(data, pack, today);
    Summing summing =
        new Summing(
            wish,
            run,
            pack.pack().catalogue().factors(),
            run.number("effect-fewest-sellers"),
            run.number("effect-coverage"));
    Map<Group, EffectSum> told = new TreeMap<>(BY_CAUSE);
    Set<Group> tooFew = new TreeSet<>(BY_CAUSE);
    grouped(goals)
        .forEach(
            (group, members) -> {
              if (members.stream().anyMatch(goal -> wish.covers(goal.plan().plan()))) {
                EffectSum sum = summing.of(members);
                if (sum == null) {
                  tooFew.add(group);
                } else {
                  told.put(group, sum);
                }
              }
            });
    return new Found(
        (int) Math.ceil(summing.fewest()), summing.coverage(), summing.of(goals), told, tooFew);
  }

  private List<Goal> goals(Instant now) {
    return AgreedPlan.of(lives.agreedPlans(now)).stream()
        .flatMap(plan -> plan.goalsInFocus().stream().map(goal -> new Goal(plan, goal)))
        .toList();
  }

  private Map<Group, List<Goal>> grouped(List<Goal> goals) {
    Map<String, Set<Ground>> known =
        grounds.of(goals.stream().map(goal -> goal.plan().plan().id()).distinct().toList());
    Map<Group, List<Goal>> groups = new HashMap<>();
    for (Goal goal : goals) {
      for (Ground ground : known.getOrDefault(goal.plan().plan().id(), Set.of())) {
        if (ground.cause().equals(goal.goal().cause())) {
          groups
              .computeIfAbsent(
                  new Group(ground.kind(), ground.name(), ground.cause()),
                  absent -> new ArrayList<>())
              .add(goal);
        }
      }
    }
    return groups;
  }

  private record Summing(
      Wish wish,
      EffectRun run,
      Map<String, FactorDefinition> factors,
      double fewest,
      double coverage) {

    /** Null where too few sellers are in one of the parts. */
    @Nullable EffectSum of(List<Goal> goals) {
      Map<String, Set<String>> sellers = new HashMap<>();
      for (Goal goal : goals) {
        PlanKey plan = goal.plan().plan();
        sellers.computeIfAbsent(wish.part(plan), part -> new HashSet<>()).add(plan.sellerId());
      }
      List<Goal> wished = goals.stream().filter(g -> wish.covers(g.plan().plan())).toList();
      if (wished.isEmpty() || sellers.values().stream().anyMatch(part -> part.size() < fewest)) {
        return null;
      }
      return EffectSum.of(wished.stream().map(this::measured).toList(), factors, fewest, coverage);
    }

    private Measured measured(Goal goal) {
      PlanKey plan = goal.plan().plan();
      return new Measured(
          plan.sellerId(),
          run.of(new EffectRun.Coached(plan.sellerId(), plan.period(), plan.asOf()), goal.goal()));
    }
  }
}
