package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;

/** Makes plans of a company's data as the service does, one seller's or many. */
public final class PlanMaking {
  private final DataSets dataSets;
  private final CoachingPlans plans;
  private final Assessments assessments;

  public PlanMaking(DataSets dataSets, CoachingPlans plans, Assessments assessments) {
    this.dataSets = dataSets;
    this.plans = plans;
    this.assessments = assessments;
  }

  /**
   * @throws NoDataSet if there are none
   */
  public DataSet current(RunningPack pack) {
    return dataSets.current(pack.schema()).orElseThrow(NoDataSet::new);
  }

  /** What the plans of the company are made by. */
  public Assessment assessment(DataSet data, RunningPack pack, Period period, LocalDate asOf) {
    return assessments.of(data, pack, period, asOf);
  }

  /**
   * Makes a plan, without keeping it.
   *
   * @throws UnknownSeller if the data hold no such seller
   */
  MadePlan made(DataSet data, RunningPack pack, Period period, LocalDate asOf, SellerId seller) {
    return new MadePlan(
        assessment(data, pack, period, asOf).explained(seller),
        data.observations().of(seller).seller().managerId());
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
