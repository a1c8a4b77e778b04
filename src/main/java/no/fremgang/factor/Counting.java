package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.factor.NotMeasurable.Reason;
import no.fremgang.observation.Context;
import no.fremgang.observation.SellerObservations;

/** One factor of one seller while it is counted. */
final class Counting {
  static final String RAMP = "ramp";
  static final String ESTABLISHED = "established";

  final FactorDefinition definition;
  final SellerObservations seller;
  final SalesProcess process;
  final Window window;
  final MeasurementParameters parameters;
  final OpenChances chances;
  final CellTable table = new CellTable();
  long tooYoung;

  Counting(
      FactorDefinition definition,
      SellerObservations seller,
      SalesProcess process,
      Window window,
      MeasurementParameters parameters,
      OpenChances chances) {
    this.definition = definition;
    this.seller = seller;
    this.process = process;
    this.window = window;
    this.parameters = parameters;
    this.chances = chances;
  }

  int block(LocalDate day) {
    return window.block(day, parameters.pooledQuarters());
  }

  int block(YearMonth month) {
    return window.block(month, parameters.pooledQuarters());
  }

  CaseContext context(Context context, YearMonth month) {
    boolean ramp =
        month.isBefore(
            YearMonth.from(seller.seller().hiredOn()).plusMonths(parameters.rampMonths()));
    return CaseContext.of(
        seller.seller(), context, ramp ? RAMP : ESTABLISHED, definition.adjustFor());
  }

  boolean known(LocalDate day) {
    return !day.isAfter(window.asOf());
  }

  Factor factor(List<String> files) {
    List<Cell> cells = table.cells();
    double cases = cells.stream().mapToDouble(cell -> cell.exposure() + cell.open().size()).sum();
    if (cases > 0) {
      return new Measured(definition.id(), cases, tooYoung, cells);
    }
    Reason reason = tooYoung > 0 ? Reason.ALL_TOO_YOUNG : Reason.NO_CASES;
    return new NotMeasurable(definition.id(), reason, files);
  }
}
