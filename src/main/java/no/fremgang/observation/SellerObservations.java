package no.fremgang.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
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

  /**
   * Whether anything was counted, said or done in these days. A target tells nothing of the seller.
   *
   * @param last nothing is known where it is before the first
   */
  public boolean tellOf(LocalDate first, LocalDate last) {
    Predicate<LocalDate> day = it -> !it.isBefore(first) && !it.isAfter(last);
    Predicate<YearMonth> month =
        it -> !it.isBefore(YearMonth.from(first)) && !it.isAfter(YearMonth.from(last));
    return !last.isBefore(first)
        && (isCountedIn(month)
            || opportunities.stream().anyMatch(one -> one.movedIn(first, last))
            || surveys.stream().anyMatch(answer -> day.test(answer.answeredOn()))
            || observed.stream().anyMatch(score -> day.test(score.observedOn())));
  }

  private boolean isCountedIn(Predicate<YearMonth> month) {
    return funnel.stream().anyMatch(row -> month.test(row.month()))
        || activities.stream().anyMatch(row -> month.test(row.month()))
        || results.stream().anyMatch(row -> month.test(row.month()))
        || presence.stream().anyMatch(row -> month.test(row.month()));
  }

  /** Whether an opportunity was open on any of the days. */
  public boolean hadOpenCases(LocalDate first, LocalDate last) {
    return opportunities.stream().anyMatch(one -> one.wasOpen(first, last));
  }

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
