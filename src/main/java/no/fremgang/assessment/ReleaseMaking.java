package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.assessment.EffectReleases.Group;
import no.fremgang.assessment.EffectReleases.OfGroup;
import no.fremgang.assessment.EffectReleases.Release;
import no.fremgang.assessment.EffectReleases.Told;
import no.fremgang.assessment.EffectSum.FactorMean;
import no.fremgang.assessment.EffectSum.Measured;
import no.fremgang.assessment.PlanGrounds.Ground;
import no.fremgang.assessment.ToldSums.Goal;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.coaching.CoachingEffect.State;
import no.fremgang.core.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes the release of one quarter. Largest sums first: they are what the smaller ones may cost.
 */
final class ReleaseMaking {
  private static final String ALL = "all";
  private static final Comparator<Group> BY_CAUSE =
      Comparator.comparing(Group::cause).thenComparing(Group::kind).thenComparing(Group::name);

  private final Period through;
  private final EffectRun run;
  private final @Nullable Release last;
  private final Map<Goal, Measured> measured = new HashMap<>();
  private final Map<Group, Set<Goal>> groups = new TreeMap<>(BY_CAUSE);
  private final ToldSums told;
  private final Set<Goal> toldBefore = new HashSet<>();

  /**
   * @param last what was told before, null if nothing
   */
  ReleaseMaking(Period through, EffectRun run, @Nullable Release last, Collection<Told> before) {
    this.through = through;
    this.run = run;
    this.last = last;
    this.told = new ToldSums(before, fewest(), goal -> seller(goal));
    before.forEach(one -> toldBefore.add(new Goal(one.planId(), one.goal())));
  }

  /** A goal that cannot be told of yet waits for a later release; one that was told stays. */
  void take(List<AgreedPlan> plans, PlanGrounds grounds) {
    Map<String, Set<Ground>> known = grounds.of(plans.stream().map(p -> p.plan().id()).toList());
    for (AgreedPlan plan : plans) {
      for (PlanGoal of : plan.goalsInFocus()) {
        Goal goal = new Goal(plan.plan().id(), of);
        PlanEffect effect = effect(plan, of);
        boolean tellable =
            plan.standing()
                && effect.state() != State.TOO_EARLY
                && !plan.plan().period().next().end().isAfter(through.end());
        if (tellable || toldBefore.contains(goal)) {
          measured.put(goal, new Measured(plan.plan().sellerId(), effect));
          for (Ground ground : known.getOrDefault(goal.planId(), Set.of())) {
            if (ground.cause().equals(of.cause())) {
              groups
                  .computeIfAbsent(
                      new Group(ground.kind(), ground.name(), ground.cause()),
                      absent -> new HashSet<>())
                  .add(goal);
            }
          }
        }
      }
    }
  }

  private PlanEffect effect(AgreedPlan plan, PlanGoal goal) {
    return run.of(
        new EffectRun.Coached(plan.plan().sellerId(), plan.plan().period(), plan.plan().asOf()),
        goal);
  }

  Release release(String dataVersion, RunningPack pack, LocalDate today) {
    Map<String, FactorDefinition> factors = pack.pack().catalogue().factors();
    EffectSum all = sum(ALL, measured.keySet(), last == null ? null : last.all(), factors);
    List<OfGroup> sums = new ArrayList<>();
    Set<Group> tooFew = new TreeSet<>(BY_CAUSE);
    List<Group> largestFirst = new ArrayList<>(groups.keySet());
    largestFirst.sort(Comparator.comparing((Group group) -> -goalsOf(group).size()));
    for (Group group : largestFirst) {
      EffectSum sum = sum(cut(group), goalsOf(group), before(group), factors);
      if (sum == null) {
        tooFew.add(group);
      } else {
        sums.add(new OfGroup(group, sum));
      }
    }
    sums.sort(Comparator.comparing(OfGroup::group, BY_CAUSE));
    return new Release(
        through.toString(),
        today,
        dataVersion,
        (int) Math.ceil(fewest()),
        run.number("effect-coverage"),
        all,
        List.copyOf(sums),
        List.copyOf(tooFew));
  }

  List<Told> added() {
    return told.added();
  }

  private Set<Goal> goalsOf(Group group) {
    return groups.getOrDefault(group, Set.of());
  }

  private @Nullable EffectSum before(Group group) {
    return last == null
        ? null
        : last.groups().stream()
            .filter(of -> of.group().equals(group))
            .map(OfGroup::sum)
            .findFirst()
            .orElse(null);
  }

  /** What was told stays as it was until enough have come to it. */
  private @Nullable EffectSum sum(
      String cut,
      Set<Goal> goals,
      @Nullable EffectSum before,
      Map<String, FactorDefinition> factors) {
    Set<Goal> with = with(cut, goals);
    if (before != null && with.equals(told.of(cut))) {
      return before;
    }
    if (!told.tell(cut, with, through.toString())) {
      return before;
    }
    List<Measured> all = new ArrayList<>();
    with.forEach(goal -> add(all, goal));
    EffectSum sum = EffectSum.of(all, factors, fewest(), run.number("effect-coverage"));
    return new EffectSum(
        sum.sellers(), sum.goals(), sum.states(), means(cut, with, sum.means(), before));
  }

  /** Each is a sum too. */
  private List<FactorMean> means(
      String cut, Set<Goal> with, List<FactorMean> now, @Nullable EffectSum before) {
    Map<String, FactorMean> means = new TreeMap<>();
    if (before != null) {
      before.means().forEach(mean -> means.put(mean.factor(), mean));
    }
    for (FactorMean mean : now) {
      String ofFactor = cut + " " + mean.factor();
      Set<Goal> goalsOfFactor = new HashSet<>(with);
      goalsOfFactor.removeIf(goal -> !goal.goal().factor().equals(mean.factor()));
      boolean kept = means.containsKey(mean.factor()) && goalsOfFactor.equals(told.of(ofFactor));
      if (!kept && told.tell(ofFactor, goalsOfFactor, through.toString())) {
        means.put(mean.factor(), mean);
      }
    }
    return List.copyOf(means.values());
  }

  private Set<Goal> with(String cut, Set<Goal> goals) {
    Set<Goal> with = new HashSet<>(goals);
    with.addAll(told.of(cut));
    return with;
  }

  private void add(List<Measured> all, Goal goal) {
    Measured one = measured.get(goal);
    if (one != null) {
      all.add(one);
    }
  }

  private static String cut(Group group) {
    return group.kind() + " " + group.cause() + " " + group.name();
  }

  private String seller(Goal goal) {
    Measured one = measured.get(goal);
    return one == null ? "" : one.sellerId();
  }

  private double fewest() {
    return run.number("effect-fewest-sellers");
  }
}
