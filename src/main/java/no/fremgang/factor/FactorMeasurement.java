package no.fremgang.factor;

import java.time.YearMonth;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.NotMeasurable.Reason;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.SellerObservations;

/**
 * Measures every factor of the catalogue for one seller. Cohorts are counted: of the opportunities
 * that entered in the window, how many advanced. Start with {@link #of(SellerObservations)}.
 */
public final class FactorMeasurement {
  private final Observations observations;
  private final Catalogue catalogue;
  private final Window window;
  private final MeasurementParameters parameters;
  private final AvailableDays days;
  private final DayCounting dayCounting;
  private final OpenChances chances;

  public FactorMeasurement(Observations observations, Catalogue catalogue, Window window) {
    this.observations = observations;
    this.catalogue = catalogue;
    this.window = window;
    this.parameters = MeasurementParameters.valid(catalogue.parameters(), window.period().end());
    this.days = AvailableDays.of(observations, window, parameters);
    this.dayCounting = new DayCounting(days, new Territories(observations, days, months()));
    this.chances = new OpenChances(observations, catalogue, window, parameters.pooledQuarters());
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

  /** Every factor of the seller, in catalogue order. */
  public Factors of(SellerObservations seller) {
    return new Factors(catalogue.factorsInOrder().stream().map(f -> factor(f, seller)).toList());
  }

  private Factor factor(FactorDefinition definition, SellerObservations seller) {
    List<String> missing = missing(definition.measure());
    if (!missing.isEmpty()) {
      return new NotMeasurable(definition.id(), Reason.DATA_ABSENT, missing);
    }
    Counting counting =
        new Counting(definition, seller, catalogue.process(), window, parameters, chances);
    count(definition.measure(), counting);
    return counting.factor(filesOf(definition.measure()));
  }

  private void count(Measure measure, Counting counting) {
    if (usesFunnel(measure)) {
      new FunnelCounting(counting, dayCounting).count(measure);
    } else if (measure instanceof Measure.ActivityRate rate) {
      new ActivityCounting(counting, dayCounting).count(rate);
    } else if (measure instanceof Measure.DealSize && !has(InputFile.OPPORTUNITIES)) {
      new ResultCounting(counting).dealSize();
    } else {
      new OpportunityCounting(counting, dayCounting).count(measure);
    }
  }

  private boolean usesFunnel(Measure measure) {
    boolean counted = measure instanceof Measure.Conversion || measure instanceof Measure.Volume;
    return counted && has(InputFile.FUNNEL);
  }

  private boolean has(InputFile file) {
    return observations.files().contains(file);
  }

  private List<String> filesOf(Measure measure) {
    if (measure instanceof Measure.ActivityRate) {
      return List.of(InputFile.ACTIVITIES.fileName());
    }
    return List.of((usesFunnel(measure) ? InputFile.FUNNEL : InputFile.OPPORTUNITIES).fileName());
  }

  /** What the data set lacks for the measure; empty if nothing. */
  private List<String> missing(Measure measure) {
    if (measure instanceof Measure.ActivityRate) {
      return has(InputFile.ACTIVITIES) ? List.of() : List.of(InputFile.ACTIVITIES.fileName());
    }
    if (usesFunnel(measure)) {
      return List.of();
    }
    if (measure instanceof Measure.DealSize
        && has(InputFile.RESULTS)
        && !has(InputFile.OPPORTUNITIES)) {
      return List.of();
    }
    if (!has(InputFile.OPPORTUNITIES)) {
      return List.of(InputFile.OPPORTUNITIES.fileName());
    }
    return columns(measure).stream()
        .filter(column -> !observations.hasColumn(InputFile.OPPORTUNITIES, column))
        .map(column -> InputFile.OPPORTUNITIES.fileName() + ":" + column)
        .toList();
  }

  private static List<String> columns(Measure measure) {
    if (measure instanceof Measure.DealSize) {
      return List.of("amount");
    } else if (measure instanceof Measure.PriceKept) {
      return List.of("amount", "list_amount");
    } else if (measure instanceof Measure.NoDecisionShare) {
      return List.of("lost_reason");
    } else if (measure instanceof Measure.NextStepCoverage) {
      return List.of("next_step_on");
    } else if (measure instanceof Measure.ContactsPerDeal) {
      return List.of("contacts");
    } else if (measure instanceof Measure.CrossSellShare) {
      return List.of("customer_type");
    }
    return List.of();
  }
}
