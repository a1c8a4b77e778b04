package no.fremgang.assessment;

import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;

/** Makes a kept plan again from the data version and the rule pack it was made with. */
public final class Reproduction {
  private final CoachingPlans plans;
  private final DataSets dataSets;
  private final KeptPacks packs;
  private final Assessments assessments;

  public Reproduction(
      CoachingPlans plans, DataSets dataSets, KeptPacks packs, Assessments assessments) {
    this.plans = plans;
    this.dataSets = dataSets;
    this.packs = packs;
    this.assessments = assessments;
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
    RunningPack pack =
        packs.withHash(hash).orElseThrow(() -> new NotReproducible("rule pack " + hash));
    DataSet data =
        dataSets
            .version(dataVersion, pack.schema())
            .orElseThrow(() -> new NotReproducible("data version " + dataVersion));
    Optional<EarlierPlan> earlier = plans.earlier(plan.id());
    return assessments
        .of(data, pack, Period.parse(plan.period()), plan.asOf())
        .knowing(seller -> earlier)
        .plan(new SellerId(plan.sellerId()));
  }
}
