package no.fremgang.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.fremgang.core.Money;
import no.fremgang.core.Period;

/** Everything known of one seller; each list sorted, so that the order of rows does not matter. */
public record SellerObservations(
    Seller seller,
    List<FunnelCount> funnel,
    List<Opportunity> opportunities,
    List<Result> results,
    List<ActivityCount> activities,
    List<Presence> presence,
    List<Target> targets,
    List<SurveyAnswer> surveys,
    List<ObservedScore> observed) {

  /** Of {@code entered} opportunities that entered the stage in the month, how many advanced. */
  public record FunnelCount(
      YearMonth month, String stage, Context context, long entered, long advanced) {}

  public record Result(YearMonth month, long deals, Money revenue) {}

  public record ActivityCount(YearMonth month, String activity, long count) {}

  public record Presence(YearMonth month, double availableDays) {}

  /**
   * @param measure {@code revenue}, {@code deals} or a factor id
   */
  public record Target(Period period, String measure, double target) {}

  /** One answer, score 1 to 5. */
  public record SurveyAnswer(
      LocalDate answeredOn, Respondent respondent, String question, double score) {}

  /** One observed behaviour, score 1 to 5, seen by a manager or a peer. */
  public record ObservedScore(
      LocalDate observedOn, String observer, String question, double score) {}
}
