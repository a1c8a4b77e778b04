package no.fremgang.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.Recommendation;

/** Whether the data in force still lead to what a kept plan recommends. */
public final class StillRecommended {
  private final DataSets dataSets;
  private final KeptPacks packs;
  private final MadeAgain made;

  public StillRecommended(
      CoachingPlans plans, DataSets dataSets, KeptPacks packs, Assessments assessments) {
    this.dataSets = dataSets;
    this.packs = packs;
    this.made = new MadeAgain(plans, assessments);
  }

  /**
   * Ids of the plan's recommendations that are not recommended any more when the plan is made again
   * by its own rule pack, as of its own day, from the data in force. All of them where there are no
   * data or no such seller; none where the pack is not kept, since nothing can be said then.
   */
  public Set<String> gone(CoachingPlan plan) {
    Optional<RunningPack> pack = packs.withHash(plan.rulePack().hash());
    if (pack.isEmpty()) {
      return Set.of();
    }
    Set<String> still =
        dataSets
            .current(pack.get().schema())
            .map(data -> recommended(plan, data, pack.get()))
            .orElse(Set.of());
    return ids(plan).stream().filter(id -> !still.contains(id)).collect(Collectors.toSet());
  }

  private Set<String> recommended(CoachingPlan plan, DataSet data, RunningPack pack) {
    try {
      return ids(made.from(data, pack, plan));
    } catch (UnknownSeller gone) {
      return Set.of();
    }
  }

  private static Set<String> ids(CoachingPlan plan) {
    return plan.recommendations().stream().map(Recommendation::id).collect(Collectors.toSet());
  }
}
