package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;

/** Makes plans of a company's data as the service does, one seller's or many. */
public final class PlanMaking {
  private final DataSets dataSets;
  private final CoachingPlans plans;
  private final PlanLives lives;
  private final Assessments assessments;
  private final Effects effects;

  public PlanMaking(
      DataSets dataSets,
      CoachingPlans plans,
      PlanLives lives,
      Assessments assessments,
      Effects effects) {
    this.dataSets = dataSets;
    this.plans = plans;
    this.lives = lives;
    this.assessments = assessments;
    this.effects = effects;
  }

  /**
   * @throws NoDataSet if there are none
   */
  public DataSet current(RunningPack pack) {
    return dataSets.current(pack.schema()).orElseThrow(NoDataSet::new);
  }

  /** What the plans of the company are made by; the sellers' earlier plans are read all at once. */
  public Assessment assessment(DataSet data, RunningPack pack, Period period, LocalDate asOf) {
    return assessments
        .of(data, pack, period, asOf)
        .knowing(agreed(data, pack, asOf, lives.agreedPlans(knownUntil(asOf))));
  }

  /** Those of the sellers with an agreed plan that is being worked on today. */
  public List<String> sellersUnderWay(List<Seller> sellers) {
    return lives.sellersUnderWay(sellers.stream().map(seller -> seller.id().value()).toList());
  }

  private EarlierPlans agreed(
      DataSet data, RunningPack pack, LocalDate asOf, List<PlanLives.StepOfPlan> steps) {
    return steps.isEmpty()
        ? EarlierPlans.UNKNOWN
        : AgreedPlans.of(steps, effects.run(data, pack, asOf));
  }

  private static Instant knownUntil(LocalDate asOf) {
    return asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Makes a plan, without keeping it.
   *
   * @throws UnknownSeller if the data hold no such seller
   */
  MadePlan made(DataSet data, RunningPack pack, Period period, LocalDate asOf, SellerId seller) {
    Assessment assessment =
        assessments
            .of(data, pack, period, asOf)
            .knowing(agreed(data, pack, asOf, lives.agreedPlans(seller, knownUntil(asOf))));
    assessment.check(seller);
    return assessment.made(data.observations().of(seller).seller());
  }

  /**
   * Makes a plan of the data in force and keeps it.
   *
   * @throws NoDataSet if there are no data
   * @throws UnknownSeller if the data hold no such seller
   */
  public MadePlan make(RunningPack pack, Period period, LocalDate asOf, SellerId seller) {
    DataSet data = current(pack);
    MadePlan made = made(data, pack, period, asOf, seller);
    plans.keep(data.version(), List.of(made));
    return made;
  }
}
