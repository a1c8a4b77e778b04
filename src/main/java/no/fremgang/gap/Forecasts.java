package no.fremgang.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Measure;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.AvailableDays;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.Window;
import no.fremgang.gap.SellerLevels.Level;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * Forecasts of a company as of one day: what the open cases and those still to come should bring if
 * the seller's estimated levels, lead supply and presence stay as they were over the pooled
 * quarters. Prepared once, then asked per seller. Immutable.
 */
public final class Forecasts {
  private static final String WON_ON = "won_on";

  private final Observations observations;
  private final Catalogue catalogue;
  private final Window window;
  private final Expectations expectations;
  private final MeasurementParameters parameters;
  private final AvailableDays days;
  private final StageTimes times;
  private final WinTimes wins;
  private final Optional<DealValue> companyDeal;
  private final int stages;

  private Forecasts(
      Observations observations, Catalogue catalogue, Window window, Expectations expectations) {
    this.observations = observations;
    this.catalogue = catalogue;
    this.window = window;
    this.expectations = expectations;
    this.parameters = MeasurementParameters.valid(catalogue.parameters(), window.period().end());
    this.days = AvailableDays.of(observations, window, parameters);
    this.stages = catalogue.process().stages().size();
    this.times = new StageTimes(observations, catalogue.process(), window.asOf());
    // Only a period that has begun is forecast, so what is looked ahead is less than two periods.
    this.wins =
        new WinTimes(
            times, stages, hasBegun() ? Math.max(0, ahead(window.period().next().end())) : 0);
    this.companyDeal = DealValue.ofCompany(observations, window.asOf());
  }

  public static Forecasts fit(
      Observations observations, Catalogue catalogue, Window window, Expectations expectations) {
    return new Forecasts(observations, catalogue, window, expectations);
  }

  private int ahead(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(window.asOf(), day);
  }

  /**
   * What to expect of the seller; empty before the period has begun or where the data set cannot
   * tell results at all.
   *
   * @param measure {@code revenue} or {@code deals}
   * @throws IllegalArgumentException if there is no such seller
   */
  public Optional<Forecast> of(SellerId seller, String measure) {
    SellerObservations of = observations.of(seller);
    return hasBegun() && reached(of, measure, window.period()).isPresent()
        ? Optional.of(forecast(of, measure))
        : Optional.empty();
  }

  private boolean hasBegun() {
    return !window.asOf().isBefore(window.period().start());
  }

  private Optional<Money> reached(SellerObservations of, String measure, Period period) {
    Window known = new Window(period, window.asOf());
    return new ActualResults(observations, catalogue.process(), known).of(of, measure);
  }

  private Forecast forecast(SellerObservations of, String measure) {
    List<OpenCase> open = openCases(of);
    List<String> missing = missing(of, measure);
    List<Forecast.OfPeriod> periods = new ArrayList<>();
    for (Period period : List.of(window.period(), window.period().next())) {
      Money reached = reached(of, measure, period).orElse(Money.ZERO);
      if (isFinished(of.seller(), period)) {
        periods.add(Forecast.OfPeriod.finished(period, reached));
      } else if (missing.isEmpty() && !hasLeft(of.seller())) {
        boolean whole = measure.equals(ActualResults.DEALS);
        periods.add(expected(of, whole, open, period).with(period, reached, whole));
      }
    }
    return new Forecast(measure, open.size(), periods, missing);
  }

  /** Nothing more comes after the period's end, nor after the seller has left within it. */
  private boolean isFinished(Seller seller, Period period) {
    return !window.asOf().isBefore(period.end())
        || hasLeft(seller) && !window.asOf().isBefore(period.start()) && isJudged(period);
  }

  private boolean isJudged(Period period) {
    return period.equals(window.period());
  }

  private boolean hasLeft(Seller seller) {
    return seller.leftOn().filter(day -> !day.isAfter(window.asOf())).isPresent();
  }

  /** Data without which open cases or their outcome cannot be told. */
  private List<String> missing(SellerObservations of, String measure) {
    String file = InputFile.OPPORTUNITIES.fileName();
    if (!observations.files().contains(InputFile.OPPORTUNITIES)) {
      return List.of(file);
    }
    boolean value = measure.equals(ActualResults.REVENUE);
    List<String> columns =
        Stream.of(WON_ON, "amount")
            .filter(column -> column.equals(WON_ON) || value)
            .filter(column -> !observations.hasColumn(InputFile.OPPORTUNITIES, column))
            .map(column -> file + ":" + column)
            .toList();
    boolean cases = !of.opportunities().isEmpty() || levels(of).volume().isPresent();
    boolean told = cases && everyStageIsKnown(of) && (!value || companyDeal.isPresent());
    return columns.isEmpty() && !told ? List.of(file) : columns;
  }

  private boolean everyStageIsKnown(SellerObservations of) {
    SellerLevels levels = levels(of);
    return IntStream.range(0, stages)
        .allMatch(s -> times.cases(s) > 0 || levels.isMeasured(s) || isNeverVisited(s));
  }

  private boolean isNeverVisited(int stage) {
    return times.visits().share(stage) == 0;
  }

  private SellerLevels levels(SellerObservations of) {
    return new SellerLevels(catalogue, expectations.of(of.seller().id()));
  }

  /**
   * @param amount negative where none is recorded
   */
  private record OpenCase(int stage, int age, double amount) {}

  private List<OpenCase> openCases(SellerObservations of) {
    List<OpenCase> open = new ArrayList<>();
    for (Opportunity opportunity : of.opportunities()) {
      if (!isKnown(opportunity.wonOn()) && !isKnown(opportunity.lostOn())) {
        openCase(opportunity).ifPresent(open::add);
      }
    }
    return open;
  }

  private Optional<OpenCase> openCase(Opportunity opportunity) {
    for (int stage = stages - 1; stage >= 0; stage--) {
      Optional<LocalDate> entered = opportunity.enteredOn(stage);
      if (isKnown(entered)) {
        double amount = opportunity.amount().map(Money::toDouble).filter(a -> a > 0).orElse(-1.0);
        return Optional.of(new OpenCase(stage, -ahead(entered.orElseThrow()), amount));
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(Optional<LocalDate> day) {
    return day.filter(d -> !d.isAfter(window.asOf())).isPresent();
  }

  private ExpectedWins expected(
      SellerObservations of, boolean deals, List<OpenCase> open, Period period) {
    SellerLevels levels = levels(of);
    Level[] conversions =
        IntStream.range(0, stages).mapToObj(s -> levels.conversion(s, times)).toArray(Level[]::new);
    ExpectedWins sum =
        new ExpectedWins(deals ? DealValue.ONE : value(levels), conversions, times.visits());
    int first = Math.max(1, ahead(period.start()));
    int last = ahead(period.end());
    for (OpenCase one : open) {
      double share = conversions[one.stage()].value();
      double advancing = times.stillAdvancing(one.stage(), one.age(), share);
      double inTime = wins.openBetween(one.stage(), one.age(), first, last);
      sum.open(one.stage(), advancing, inTime, deals ? 1 : one.amount());
    }
    addComing(sum, of, levels, first, last);
    return sum;
  }

  private DealValue value(SellerLevels levels) {
    DealValue company = companyDeal.orElseThrow();
    return levels.of(new Measure.DealSize()).map(company::withMean).orElse(company);
  }

  private void addComing(
      ExpectedWins sum, SellerObservations of, SellerLevels levels, int first, int last) {
    List<YearMonth> months = pooledMonths(of.seller());
    double available = days.available(of, months);
    double calendarDays = months.stream().mapToDouble(this::knownDays).sum();
    double perDay = calendarDays > 0 ? available / calendarDays : 0;
    for (int stage = 0; stage < stages; stage++) {
      double inTime = wins.newBetween(stage, first, last);
      Level entering =
          stage == 0 && levels.volume().isPresent()
              ? levels.volume().get().times(perDay)
              : begunIn(stage, of, months);
      sum.coming(stage, entering.times(inTime));
    }
  }

  private List<YearMonth> pooledMonths(Seller seller) {
    YearMonth pooled = window.firstPooledMonth(parameters.pooledQuarters());
    YearMonth hired = YearMonth.from(seller.hiredOn());
    YearMonth last = window.period().last();
    YearMonth first = hired.isAfter(pooled) ? hired : pooled;
    return Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1)).toList();
  }

  private double knownDays(YearMonth month) {
    return month.lengthOfMonth() * window.knownShare(month);
  }

  /** Cases per calendar day that begin in the stage; a posterior with half a case beforehand. */
  private Level begunIn(int stage, SellerObservations of, List<YearMonth> months) {
    double calendarDays = months.stream().mapToDouble(this::knownDays).sum();
    long begun =
        of.opportunities().stream()
            .filter(o -> isKnown(o.enteredOn(stage)) && beginsIn(stage, o))
            .filter(o -> months.contains(YearMonth.from(o.enteredOn(stage).orElseThrow())))
            .count();
    return begun == 0 || calendarDays <= 0
        ? new Level(0, 0)
        : new Level(begun / calendarDays, 1 / (begun + 0.5));
  }

  private boolean beginsIn(int stage, Opportunity opportunity) {
    return IntStream.range(0, stage).allMatch(s -> opportunity.enteredOn(s).isEmpty());
  }
}
