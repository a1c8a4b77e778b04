package no.fremgang.factor;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.NotMeasurable.Reason;
import no.fremgang.observation.Observations;
import no.fremgang.observation.SellerObservations;

/**
 * Measures the factors of the catalogue seller by seller. Cohorts are counted: of the opportunities
 * that entered in the window, how many advanced. Start with {@link #of}. Safe for many threads.
 */
public final class FactorMeasurement {
  private final DataNeeded data;
  private final Map<String, List<String>> missing = new HashMap<>();
  private final Catalogue catalogue;
  private final Window window;
  private final MeasurementParameters parameters;
  private final AvailableDays days;
  private final DayCounting dayCounting;
  private final OpenChances chances;
  private final DayBlocks blocks;

  public FactorMeasurement(Observations observations, Catalogue catalogue, Window window) {
    this.data = new DataNeeded(observations);
    catalogue
        .factorsInOrder()
        .forEach(factor -> missing.put(factor.id(), data.missing(factor.measure())));
    this.catalogue = catalogue;
    this.window = window;
    this.parameters = MeasurementParameters.valid(catalogue.parameters(), window.period().end());
    this.days = AvailableDays.of(observations, window, parameters);
    this.dayCounting = new DayCounting(days, new Territories(observations, days, months()));
    this.blocks = new DayBlocks(window, parameters.pooledQuarters());
    this.chances = new OpenChances(observations, catalogue, window.asOf(), blocks);
  }

  private List<YearMonth> months() {
    YearMonth first = window.firstPooledMonth(parameters.pooledQuarters());
    return first
        .atDay(1)
        .datesUntil(window.period().end().plusDays(1), java.time.Period.ofMonths(1))
        .map(YearMonth::from)
        .toList();
  }

  public AvailableDays days() {
    return days;
  }

  public MeasurementParameters parameters() {
    return parameters;
  }

  /**
   * One factor of one seller.
   *
   * @param definition a factor of the catalogue
   */
  public Factor of(FactorDefinition definition, SellerObservations seller) {
    List<String> lacking = missing.getOrDefault(definition.id(), List.of());
    if (!lacking.isEmpty()) {
      return new NotMeasurable(definition.id(), Reason.DATA_ABSENT, lacking);
    }
    Counting counting =
        new Counting(definition, seller, catalogue.process(), window, parameters, chances, blocks);
    count(definition.measure(), counting);
    return counting.factor(data.fileOf(definition.measure()));
  }

  private void count(Measure measure, Counting counting) {
    Measure whole = measure.whole();
    if (data.usesFunnel(measure)) {
      new FunnelCounting(counting, dayCounting).count(whole);
    } else if (whole instanceof Measure.ActivityRate rate) {
      new ActivityCounting(counting, dayCounting).count(rate);
    } else if (whole instanceof Measure.ActivityShare share) {
      new ActivityCounting(counting, dayCounting).count(share);
    } else if (whole instanceof Measure.DealSize && data.usesResults(measure)) {
      new ResultCounting(counting).dealSize();
    } else {
      new OpportunityCounting(counting, dayCounting).count(whole);
    }
  }
}
