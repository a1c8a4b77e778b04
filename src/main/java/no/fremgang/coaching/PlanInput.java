package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.core.Period;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.TargetGap;
import no.fremgang.observation.Seller;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.rule.EarlierPlan;

/**
 * What the stages before found out about one seller. The order of factors and perceptions does not
 * matter.
 *
 * @param asOf the day the plan is made on
 * @param gaps the first one leads
 * @param outlook {@link Outlook#NONE} where there is nothing to expect
 * @param diagnosis its causes ordered, most important first
 * @param earlier {@link EarlierPlan#NONE} where there is none
 * @param silent the data tell nothing of the seller in the period
 */
public record PlanInput(
    Seller seller,
    Period period,
    LocalDate asOf,
    SellerFactors factors,
    List<TargetGap> gaps,
    Outlook outlook,
    List<PerceptionReading> perceptions,
    Diagnosis diagnosis,
    EarlierPlan earlier,
    boolean silent) {
  public PlanInput {
    gaps = List.copyOf(gaps);
    perceptions = List.copyOf(perceptions);
  }

  /** Of a seller of whom the data tell something in the period. */
  public PlanInput(
      Seller seller,
      Period period,
      LocalDate asOf,
      SellerFactors factors,
      List<TargetGap> gaps,
      Outlook outlook,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis,
      EarlierPlan earlier) {
    this(seller, period, asOf, factors, gaps, outlook, perceptions, diagnosis, earlier, false);
  }
}
