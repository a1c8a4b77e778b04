package no.fremgang.observation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.core.Place;
import no.fremgang.core.SellerId;
import no.fremgang.core.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Takes in checked rows, whatever format they come in, and closes with the observations they make.
 * Sellers come first, then any order.
 */
public final class ObservationIntake {
  private final DataSetSchema schema;
  private final FaultLog log;
  private final SellerRegister sellers = new SellerRegister();
  private final Interned<Context> contexts = new Interned<>();
  private final Interned<String> reasons = new Interned<>();
  private final Interned<String> activityNames = new Interned<>();
  private final Questions questions;
  private final Map<String, TreeMap<YearMonth, Double>> potentials = new HashMap<>();
  private final Map<InputFile, FileLayout> layouts = new EnumMap<>(InputFile.class);
  private final Map<InputFile, RowCheck> checks = new EnumMap<>(InputFile.class);
  private final Map<InputFile, Cells> cells = new EnumMap<>(InputFile.class);
  private final Map<InputFile, Set<String>> columns = new EnumMap<>(InputFile.class);
  private @Nullable LaterRows laterRows;

  public ObservationIntake(DataSetSchema schema, FaultLog log) {
    this.schema = schema;
    this.log = log;
    this.questions = new Questions(schema.questions());
    for (InputFile file : InputFile.values()) {
      layouts.put(file, FileLayout.of(file, schema.process()));
      checks.put(file, check(file));
    }
  }

  private RowCheck check(InputFile file) {
    FileLayout layout = layout(file);
    return switch (file) {
      case SELLERS -> new SellerRows(layout, sellers);
      case FUNNEL -> new FunnelRows(layout, sellers, contexts, schema.process());
      case OPPORTUNITIES ->
          new OpportunityRows(layout, sellers, contexts, reasons, schema.process());
      case RESULTS -> MonthRows.results(layout, sellers);
      case ACTIVITIES -> MonthRows.activities(layout, sellers, activityNames);
      case PRESENCE -> MonthRows.presence(layout, sellers);
      case TERRITORIES -> MonthRows.territories(layout, potentials);
      case TARGETS -> new TargetRows(layout, sellers, schema.factors());
      case SURVEYS -> RatingRows.surveys(layout, sellers, questions);
      case OBSERVED -> RatingRows.observed(layout, sellers, questions);
    };
  }

  public FileLayout layout(InputFile file) {
    return Objects.requireNonNull(layouts.get(file));
  }

  /** The file is there with these columns, and has at least one row. */
  public void noteColumns(InputFile file, Collection<String> present) {
    columns.computeIfAbsent(file, f -> new HashSet<>()).addAll(present);
  }

  /** As {@link #noteColumns(InputFile, Collection)}, looking at names not met before. */
  void noteColumns(FileLayout layout, Collection<String> present, Place origin) {
    Set<String> known = columns.computeIfAbsent(layout.file(), f -> new HashSet<>());
    for (String name : present) {
      if (known.add(name) && layout.position(name) < 0) {
        Header.checkUnknown(layout, name, origin, absent(layout, present), log);
      }
    }
  }

  private static List<String> absent(FileLayout layout, Collection<String> present) {
    return layout.columns().stream().filter(column -> !present.contains(column)).toList();
  }

  /** No seller is called unknown from here on, because the sellers could not be read. */
  public void markSellersUnreadable() {
    sellers.markUnreadable();
  }

  /**
   * Rows of several imports follow, of each file the newest import's first. Not called, nothing is
   * remembered of the rows.
   */
  public void expectSeveralImports() {
    laterRows = new LaterRows(layouts);
  }

  /** Rows of the file from here on belong to the import before. */
  public void beginEarlier(InputFile file) {
    Objects.requireNonNull(laterRows).beginEarlier(file);
  }

  /**
   * Whether the row was sound and was taken in; its faults are noted. A row in whose place a later
   * import has another is not looked at.
   */
  public boolean add(InputFile file, Row row) {
    if (laterRows != null && !laterRows.leaveStanding(file, row)) {
      return false;
    }
    Cells current = cells.computeIfAbsent(file, f -> new Cells(layout(f), log, row));
    checkOf(file).read(current.at(row));
    return current.sound();
  }

  private RowCheck checkOf(InputFile file) {
    return Objects.requireNonNull(checks.get(file));
  }

  /** The observations; nothing can be added afterwards. */
  public Observations close() {
    tellUnknownRegions();
    List<String> stages = schema.process().stages().stream().map(Stage::id).toList();
    SellerLedger.Names names =
        new SellerLedger.Names(stages, contexts, reasons, activityNames, questions);
    TreeMap<SellerId, SellerObservations> bySeller = sellers.closed(ledger -> ledger.closed(names));
    return new StoredObservations(bySeller, columns, potentials);
  }

  private void tellUnknownRegions() {
    Set<String> known = sellers.regions();
    new TreeMap<>(potentials)
        .keySet().stream()
            .filter(region -> !known.contains(region))
            .forEach(
                region ->
                    log.notice(
                        DataFault.UNKNOWN_REGION,
                        Place.ofFile(InputFile.TERRITORIES.fileName()),
                        Cells.shown(region),
                        Suggestion.didYouMean(
                            Suggestion.nearest(region, known), DataFault.AS_MEANT)));
  }
}
