package no.fremgang.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import no.fremgang.observation.SellerObservations.ActivityCount;
import no.fremgang.observation.SellerObservations.FunnelCount;
import no.fremgang.observation.SellerObservations.ObservedScore;
import no.fremgang.observation.SellerObservations.Presence;
import no.fremgang.observation.SellerObservations.Result;
import no.fremgang.observation.SellerObservations.SurveyAnswer;
import no.fremgang.observation.SellerObservations.Target;

/** What has been read of one seller so far. */
final class SellerLedger {
  private static final Respondent[] RESPONDENTS = Respondent.values();

  private final Seller seller;
  private final int hiredOn;
  private final int leftOn;
  private final CountTable funnel = new CountTable();
  private final CountTable activities = new CountTable();
  final List<Opportunity> opportunities = new ArrayList<>(0);
  final List<Result> results = new ArrayList<>(0);
  final List<Presence> presence = new ArrayList<>(0);
  final List<Target> targets = new ArrayList<>(0);
  final Ratings surveys = new Ratings();
  final Ratings observed = new Ratings();

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

  /** What the numbers in ledgers stand for, the same for all sellers. */
  record Names(
      List<String> stages,
      Interned<Context> contexts,
      Interned<String> reasons,
      Interned<String> activities,
      Questions questions) {}

  /** Everything sorted by content, and kept compactly where there may be much of it. */
  SellerObservations closed(Names names) {
    return new SellerObservations(
        seller,
        funnelCounts(names.stages(), names.contexts()),
        OpportunityColumns.compact(
            sorted(opportunities, Opportunity.BY_CONTENT), names.contexts(), names.reasons()),
        sorted(results, Comparator.comparing(Result::month)),
        activityCounts(names.activities()),
        sorted(presence, Comparator.comparing(Presence::month)),
        sorted(targets, BY_PERIOD),
        surveys.sorted(
            (day, respondent, question, score) ->
                new SurveyAnswer(
                    day, RESPONDENTS[respondent], names.questions().id(question), score)),
        observed.sorted(
            (day, observer, question, score) ->
                new ObservedScore(
                    day,
                    RatingRows.OBSERVERS.get(observer),
                    names.questions().id(question),
                    score)));
  }

  private record FunnelCell(long monthAndStage, int context, long entered, long advanced) {
    int month() {
      return (int) (monthAndStage >>> 16);
    }

    int stage() {
      return (int) (monthAndStage & 0xFFFF);
    }
  }

  private List<FunnelCount> funnelCounts(List<String> stages, Interned<Context> contexts) {
    List<FunnelCell> cells = new ArrayList<>();
    funnel.forEach(
        (key, entered, advanced) ->
            cells.add(new FunnelCell(key >>> 32, (int) key, entered, advanced)));
    cells.sort(
        Comparator.comparingLong(FunnelCell::monthAndStage)
            .thenComparing(cell -> contexts.get(cell.context()), Context.BY_CONTENT));
    Column month = column(cells, FunnelCell::month);
    Column stage = column(cells, FunnelCell::stage);
    Column context = column(cells, FunnelCell::context);
    Column entered = column(cells, FunnelCell::entered);
    Column advanced = column(cells, FunnelCell::advanced);
    return new ReadAs<>(
        cells.size(),
        row ->
            new FunnelCount(
                IsoTime.yearMonth(month.asInt(row)),
                stages.get(stage.asInt(row)),
                contexts.get(context.asInt(row)),
                entered.get(row),
                advanced.get(row)));
  }

  private record ActivityCell(int month, int activity, long count) {}

  private List<ActivityCount> activityCounts(Interned<String> names) {
    List<ActivityCell> cells = new ArrayList<>();
    activities.forEach(
        (key, count, unused) -> cells.add(new ActivityCell((int) (key >>> 32), (int) key, count)));
    cells.sort(
        Comparator.comparingInt(ActivityCell::month)
            .thenComparing(cell -> names.get(cell.activity())));
    Column month = column(cells, ActivityCell::month);
    Column activity = column(cells, ActivityCell::activity);
    Column count = column(cells, ActivityCell::count);
    return new ReadAs<>(
        cells.size(),
        row ->
            new ActivityCount(
                IsoTime.yearMonth(month.asInt(row)),
                names.get(activity.asInt(row)),
                count.get(row)));
  }

  private static <T> Column column(List<T> rows, ToLongFunction<T> number) {
    return Column.of(rows.stream().mapToLong(number).toArray());
  }

  private static final Comparator<Target> BY_PERIOD =
      Comparator.<Target, java.time.YearMonth>comparing(target -> target.period().first())
          .thenComparing(target -> target.period().last())
          .thenComparing(Target::measure);

  private static <T> List<T> sorted(List<T> unsorted, Comparator<T> order) {
    return unsorted.stream().sorted(order).toList();
  }
}
