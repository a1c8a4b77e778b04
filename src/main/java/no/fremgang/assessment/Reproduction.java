package no.fremgang.assessment;

import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;

/** Makes a kept plan again from the data version and the rule pack it was made with. */
public final class Reproduction {
  private final CoachingPlans plans;
  private final DataSets dataSets;
  private final KeptPacks packs;
  private final MadeAgain made;

  public Reproduction(
      CoachingPlans plans, DataSets dataSets, KeptPacks packs, Assessments assessments) {
    this.plans = plans;
    this.dataSets = dataSets;
    this.packs = packs;
    this.made = new MadeAgain(plans, assessments);
  }

  /**
   * The plan made again, with the program that runs now; empty if no plan of that id is kept.
   *
   * @throws NotReproducible if the pack or the data it was made with are no longer kept
   */
  public Optional<CoachingPlan> again(String id) {
    return plans.find(id).map(this::again);
  }

  private CoachingPlan again(CoachingPlan plan) {
    String dataVersion = plans.provenance(plan.id()).orElseThrow().dataVersion();
    String hash = plan.rulePack().hash();
    RunningPack pack = packs.withHash(hash).orElseThrow(() -> NotReproducible.withoutPack(hash));
    DataSet data =
        dataSets
            .version(dataVersion, pack.schema())
            .orElseThrow(() -> NotReproducible.withoutData(dataVersion));
    return made.from(data, pack, plan);
  }
}
