package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.factor.NotMeasurable.Reason;
import no.fremgang.observation.Context;
import no.fremgang.observation.Opportunity;
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
  private final DayBlocks blocks;
  private final Set<Map.Entry<Adjuster, Set<String>>> where;

  /** The first month after ramp-up, and its first day. */
  private final YearMonth established;

  private final LocalDate establishedOn;
  final CellTable table = new CellTable();
  long tooYoung;

  /** Available days counted on, where the factor is a rate per day. */
  double days;

  Counting(
      FactorDefinition definition,
      SellerObservations seller,
      SalesProcess process,
      Window window,
      MeasurementParameters parameters,
      OpenChances chances,
      DayBlocks blocks) {
    this.definition = definition;
    this.seller = seller;
    this.process = process;
    this.window = window;
    this.parameters = parameters;
    this.chances = chances;
    this.blocks = blocks;
    this.where = definition.measure().where().entrySet();
    this.established =
        YearMonth.from(seller.seller().inRoleSince()).plusMonths(parameters.rampMonths());
    this.establishedOn = established.atDay(1);
  }

  /** Block of the day; what lies in an earlier role is outside. */
  int block(LocalDate day) {
    return day.isBefore(seller.seller().inRoleSince()) ? Window.OUTSIDE : blocks.of(day);
  }

  /** Block of the month; what lies mostly in an earlier role is outside. */
  int block(YearMonth month) {
    return seller.seller().isInRole(month)
        ? window.block(month, parameters.pooledQuarters())
        : Window.OUTSIDE;
  }

  CaseContext context(Context context, LocalDate day) {
    return context(context, day.isBefore(establishedOn), seller.seller().regionOn(day));
  }

  CaseContext context(Context context, YearMonth month) {
    return context(context, month.isBefore(established), seller.seller().regionIn(month));
  }

  private CaseContext context(Context context, boolean ramp, String region) {
    return CaseContext.of(
        seller.seller(), region, context, ramp ? RAMP : ESTABLISHED, definition.adjustFor());
  }

  boolean known(LocalDate day) {
    return !day.isAfter(window.asOf());
  }

  /** Whether a case in these circumstances is of the part that is measured. */
  boolean counts(Context context) {
    for (Map.Entry<Adjuster, Set<String>> part : where) {
      if (!part.getValue().contains(value(part.getKey(), context))) {
        return false;
      }
    }
    return true;
  }

  /** A case without a segment takes the seller's. */
  private String value(Adjuster adjuster, Context context) {
    return switch (adjuster) {
      case SEGMENT -> context.segment().isEmpty() ? seller.seller().segment() : context.segment();
      case SOURCE -> context.source();
      case CUSTOMER_TYPE -> context.customerType();
      case CHANNEL -> context.channel();
      case COMPETITOR -> context.competitor();
      case REGION, TENURE -> throw new IllegalArgumentException("Not of a case: " + adjuster);
    };
  }

  /** Position of the last stage entered by the day, -1 if none. */
  int lastStage(Opportunity opportunity, LocalDate day) {
    for (int stage = process.stages().size() - 1; stage >= 0; stage--) {
      if (opportunity.enteredOn(stage).filter(d -> !d.isAfter(day)).isPresent()) {
        return stage;
      }
    }
    return -1;
  }

  void add(Opportunity opportunity, LocalDate day, double y) {
    add(opportunity, day, y, y);
  }

  void add(Opportunity opportunity, LocalDate day, double y, double plain) {
    int block = block(day);
    if (block != Window.OUTSIDE) {
      table.add(block, context(opportunity.context(), day), 1, y, plain);
    }
  }

  Factor factor(List<String> files) {
    List<Cell> cells = table.cells();
    double cases =
        days > 0
            ? days
            : cells.stream().mapToDouble(cell -> cell.exposure() + cell.open().size()).sum();
    if (cases > 0) {
      return new Measured(definition.id(), cases, tooYoung, cells);
    }
    Reason reason = tooYoung > 0 ? Reason.ALL_TOO_YOUNG : Reason.NO_CASES;
    return new NotMeasurable(definition.id(), reason, files, tooYoung);
  }
}
