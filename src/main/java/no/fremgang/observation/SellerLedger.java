package no.fremgang.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.fremgang.observation.SellerObservations.ActivityCount;
import no.fremgang.observation.SellerObservations.FunnelCount;
import no.fremgang.observation.SellerObservations.ObservedScore;
import no.fremgang.observation.SellerObservations.Presence;
import no.fremgang.observation.SellerObservations.Result;
import no.fremgang.observation.SellerObservations.SurveyAnswer;
import no.fremgang.observation.SellerObservations.Target;

/** What has been read of one seller so far. */
final class SellerLedger {
  private final Seller seller;
  private final int hiredOn;
  private final int leftOn;
  private final CountTable funnel = new CountTable();
  private final CountTable activities = new CountTable();
  final List<Opportunity> opportunities = new ArrayList<>(0);
  final List<Result> results = new ArrayList<>(0);
  final List<Presence> presence = new ArrayList<>(0);
  final List<Target> targets = new ArrayList<>(0);
  final List<SurveyAnswer> surveys = new ArrayList<>(0);
  final List<ObservedScore> observed = new ArrayList<>(0);

  SellerLedger(Seller seller) {
    this.seller = seller;
    this.hiredOn = (int) seller.hiredOn().toEpochDay();
    this.leftOn = seller.leftOn().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
  }

  Seller seller() {
    return seller;
  }

  boolean isBeforeHiring(int day) {
    return day < hiredOn;
  }

  boolean isMonthBeforeHiring(int month) {
    return month < IsoTime.monthOf(seller.hiredOn());
  }

  boolean isAfterLeaving(int day) {
    return day > leftOn;
  }

  boolean isMonthAfterLeaving(int month) {
    return leftOn != Integer.MAX_VALUE && month > IsoTime.monthOfDay(leftOn);
  }

  void addFunnel(int month, int stage, int context, long entered, long advanced) {
    funnel.add((long) month << 48 | (long) stage << 32 | context, entered, advanced);
  }

  void addActivities(int month, int activity, long count) {
    activities.add((long) month << 32 | activity, count, 0);
  }

  /** Everything sorted by content. */
  SellerObservations closed(
      List<String> stages, Interned<Context> contexts, Interned<String> activityNames) {
    return new SellerObservations(
        seller,
        funnelCounts(stages, contexts),
        sorted(opportunities, Opportunity.BY_CONTENT),
        sorted(results, Comparator.comparing(Result::month)),
        activityCounts(activityNames),
        sorted(presence, Comparator.comparing(Presence::month)),
        sorted(targets, BY_PERIOD),
        sorted(surveys, BY_ANSWER),
        sorted(observed, BY_OBSERVATION));
  }

  private List<FunnelCount> funnelCounts(List<String> stages, Interned<Context> contexts) {
    record Cell(long monthAndStage, Context context, long entered, long advanced) {}
    List<Cell> cells = new ArrayList<>();
    funnel.forEach(
        (key, entered, advanced) ->
            cells.add(new Cell(key >>> 32, contexts.get((int) key), entered, advanced)));
    cells.sort(
        Comparator.comparingLong(Cell::monthAndStage)
            .thenComparing(Cell::context, Context.BY_CONTENT));
    return cells.stream()
        .map(
            cell ->
                new FunnelCount(
                    IsoTime.yearMonth((int) (cell.monthAndStage() >>> 16)),
                    stages.get((int) (cell.monthAndStage() & 0xFFFF)),
                    cell.context(),
                    cell.entered(),
                    cell.advanced()))
        .toList();
  }

  private List<ActivityCount> activityCounts(Interned<String> names) {
    List<ActivityCount> counts = new ArrayList<>();
    activities.forEach(
        (key, count, unused) ->
            counts.add(
                new ActivityCount(
                    IsoTime.yearMonth((int) (key >>> 32)), names.get((int) key), count)));
    return sorted(
        counts, Comparator.comparing(ActivityCount::month).thenComparing(ActivityCount::activity));
  }

  private static final Comparator<Target> BY_PERIOD =
      Comparator.<Target, java.time.YearMonth>comparing(target -> target.period().first())
          .thenComparing(target -> target.period().last())
          .thenComparing(Target::measure);

  private static final Comparator<SurveyAnswer> BY_ANSWER =
      Comparator.comparing(SurveyAnswer::answeredOn)
          .thenComparing(SurveyAnswer::respondent)
          .thenComparing(SurveyAnswer::question)
          .thenComparing(SurveyAnswer::score);

  private static final Comparator<ObservedScore> BY_OBSERVATION =
      Comparator.comparing(ObservedScore::observedOn)
          .thenComparing(ObservedScore::observer)
          .thenComparing(ObservedScore::question)
          .thenComparing(ObservedScore::score);

  private static <T> List<T> sorted(List<T> unsorted, Comparator<T> order) {
    return unsorted.stream().sorted(order).toList();
  }
}
