package no.fremgang.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataChange.Kind;
import no.fremgang.assessment.DataImport;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.HeldVersions;
import no.fremgang.assessment.ImportNeeded;
import no.fremgang.assessment.UnknownImport;
import no.fremgang.core.InputRejected;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.FileKeeper;
import no.fremgang.observation.csv.ReadDataSet;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.observation.csv.StoredImport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps imports as they were handed in, and reads the chain in force from them; the versions used
 * last stay in memory. Why files and not rows: docs/adr/0050-imports-as-a-chain.md.
 */
@Repository
class JdbcDataSets implements DataSets, HeldVersions {
  private static final int VERSIONS_HELD = 2;
  private static final int MOST_TRIES = 10;

  private final DataHistory history;
  private final Tombstones tombstones;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final ObjectProvider<Listener> listeners;
  private final Clock clock;
  private final Path temporary;
  private final Cache<Key, DataSet> held =
      Caffeine.newBuilder().maximumSize(VERSIONS_HELD).softValues().build();

  private record Key(String version, DataSetSchema schema) {}

  @Autowired
  JdbcDataSets(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      AuditLog audit,
      ObjectProvider<Listener> listeners,
      Clock clock) {
    this(jdbc, transaction, audit, listeners, clock, Spool.usualParent());
  }

  /**
   * @param temporary where the files of an import lie between being read and being stored
   */
  JdbcDataSets(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      AuditLog audit,
      ObjectProvider<Listener> listeners,
      Clock clock,
      Path temporary) {
    this.temporary = temporary;
    Spool.sweep(temporary);
    this.history = new DataHistory(jdbc);
    this.tombstones = new Tombstones(jdbc);
    this.transaction = transaction;
    this.audit = audit;
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  public Optional<DataSet> current(DataSetSchema schema) {
    return history.currentVersion().flatMap(version -> version(version, schema));
  }

  @Override
  public Optional<DataSet> version(String version, DataSetSchema schema) {
    return Optional.ofNullable(held.get(new Key(version, schema), this::load));
  }

  private @Nullable DataSet load(Key key) {
    List<String> imports = history.importsOf(key.version());
    return imports.isEmpty()
        ? null
        : new DataSet(
            key.version(),
            DataSetReader.readStored(history.stored(imports), key.schema()).observations());
  }

  @Override
  public Receipt check(DataSetSource source, Mode mode, DataSetSchema schema) throws IOException {
    try (Spool spool = new Spool(temporary)) {
      Base base = base(mode);
      ReadDataSet read = source.readBy(base.reader(schema, source.limits(), spool));
      base.takeOut(spool);
      return receipt(base, spool.importId(), read);
    }
  }

  @Override
  public Receipt takeOver(DataSetSource source, Mode mode, DataSetSchema schema)
      throws IOException {
    try (Spool spool = new Spool(temporary)) {
      Base base = base(mode);
      ReadDataSet read = source.readBy(base.reader(schema, source.limits(), spool));
      for (int tries = 1; ; tries++) {
        base.takeOut(spool);
        Receipt receipt = receipt(base, spool.importId(), read);
        if (receipt.repeated() || wrote(base, receipt, spool)) {
          held.put(
              new Key(receipt.version(), schema),
              new DataSet(receipt.version(), read.observations()));
          tell(receipt.repeated() ? null : receipt.version());
          return receipt;
        }
        if (tries == MOST_TRIES) {
          throw new ConcurrencyFailureException("Other changes of the data keep coming first");
        }
        base = base(mode);
        read = base.readAgain(spool, schema);
      }
    }
  }

  private void tell(@Nullable String version) {
    if (version != null) {
      listeners.orderedStream().forEach(listener -> listener.inForce(version));
    }
  }

  /** What an import comes on top of. */
  private final class Base {
    private final long number;
    private final Mode mode;
    private final List<String> inForce;
    private final List<StoredImport> earlier;
    private final long erasures = tombstones.state().erasures();
    private final Predicate<String> erased = tombstones.erased();
    private boolean metErased;

    Base(List<DataChange> changes, Mode mode) {
      this.number = changes.size();
      this.mode = mode;
      this.inForce = DataChange.inForce(changes);
      this.earlier =
          mode == Mode.REPLACE ? List.of() : history.stored(DataHistory.reversed(inForce));
    }

    DataSetReader reader(DataSetSchema schema, ReadOptions options, FileKeeper keeper) {
      return DataSetReader.onTopOf(earlier, schema, options.leavingOut(this::isLeftOut), keeper);
    }

    private boolean isLeftOut(String seller) {
      boolean left = erased.test(seller);
      metErased |= left;
      return left;
    }

    /** Rows of erased sellers must not come back with the files. */
    void takeOut(Spool spool) throws IOException {
      if (metErased) {
        spool.leaveOut(erased);
      }
    }

    /** Waits for an erasure under way; what it changed has to be looked at again. */
    void checkNobodyErasedSince() {
      if (tombstones.locked().erasures() != erasures) {
        throw new ConcurrencyFailureException("A seller was erased meanwhile");
      }
    }

    ReadDataSet readAgain(Spool spool, DataSetSchema schema) throws IOException {
      return new DataSetSource.NamedFiles(spool.files())
          .readBy(reader(schema, ReadOptions.defaults(), FileKeeper.NONE));
    }

    boolean holds(String dataImport) {
      return mode == Mode.REPLACE
          ? inForce.equals(List.of(dataImport))
          : inForce.contains(dataImport);
    }

    List<String> with(String dataImport) {
      List<String> chain = new ArrayList<>(mode == Mode.REPLACE ? List.of() : inForce);
      if (!chain.contains(dataImport)) {
        chain.add(dataImport);
      }
      return chain;
    }

    DataChange change(Kind kind, String dataImport, @Nullable String version) {
      return new DataChange(number + 1, kind, dataImport, version, Instant.now(clock));
    }
  }

  private Base base(Mode mode) {
    return new Base(history.changes(), mode);
  }

  private static Receipt receipt(Base base, String id, ReadDataSet read) {
    DataImport dataImport = new DataImport(id, read.observations().sellers().size(), read.rows());
    String version = DataHistory.versionOf(base.with(id));
    return new Receipt(dataImport, version, base.holds(id), read.notices());
  }

  /** Whether the import was written; false if another change came first. */
  private boolean wrote(Base base, Receipt receipt, Spool spool) {
    String id = receipt.dataImport().id();
    Kind kind = base.mode == Mode.REPLACE ? Kind.REPLACED : Kind.ADDED;
    try {
      transaction.executeWithoutResult(
          status -> {
            base.checkNobodyErasedSince();
            addImport(receipt.dataImport(), spool);
            String version = history.addVersion(base.with(id));
            log(base.change(kind, id, version));
          });
      return true;
    } catch (DataIntegrityViolationException | ConcurrencyFailureException other) {
      return false;
    }
  }

  private void log(DataChange change) {
    history.addChange(change);
    String action = "data-set." + change.kind().name().toLowerCase(Locale.ROOT);
    String subject = "data-sets/" + change.importId();
    audit.changed(List.of(Deed.change(action, change.version(), null, subject)));
  }

  private void addImport(DataImport dataImport, Spool spool) {
    try {
      history.addImport(dataImport, spool);
    } catch (IOException e) {
      throw new UncheckedIOException("The import cannot be read from its temporary files", e);
    }
  }

  @Override
  public DataChange withdraw(String importId, DataSetSchema schema) {
    for (int tries = 1; ; tries++) {
      Base base = base(Mode.ADD);
      if (!base.inForce.contains(importId)) {
        throw new UnknownImport(importId);
      }
      Optional<DataChange> change = withdrawn(base, importId, schema);
      if (change.isPresent()) {
        tell(change.get().version());
        return change.get();
      }
      if (tries == MOST_TRIES) {
        throw new ConcurrencyFailureException("Other changes of the data keep coming first");
      }
    }
  }

  /** The change, or nothing if another one came first. */
  private Optional<DataChange> withdrawn(Base base, String importId, DataSetSchema schema) {
    List<DataChange> after = new ArrayList<>(history.changes().subList(0, (int) base.number));
    after.add(base.change(Kind.WITHDRAWN, importId, null));
    List<String> left = DataChange.inForce(after);
    try {
      checkSound(base, left, importId, schema);
      return Optional.ofNullable(
          transaction.execute(
              status -> {
                base.checkNobodyErasedSince();
                String version = left.isEmpty() ? null : history.addVersion(left);
                DataChange change = base.change(Kind.WITHDRAWN, importId, version);
                log(change);
                return change;
              }));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException other) {
      return Optional.empty();
    }
  }

  private void checkSound(Base base, List<String> left, String withdrawn, DataSetSchema schema) {
    if (left.isEmpty()) {
      return;
    }
    try {
      List<StoredImport> stored = history.stored(DataHistory.reversed(left));
      String version = DataHistory.versionOf(left);
      ReadDataSet read = DataSetReader.readStored(stored, schema);
      held.put(new Key(version, schema), new DataSet(version, read.observations()));
    } catch (InputRejected rejected) {
      base.checkNobodyErasedSince(); // What an erasure wrote anew has another name.
      throw new ImportNeeded(withdrawn, rejected.faults());
    }
  }

  /** Versions in memory, where sellers may be that were erased. */
  void forgetHeld() {
    held.invalidateAll();
  }

  @Override
  public void keepOnly(Predicate<String> kept) {
    held.asMap().keySet().removeIf(key -> !kept.test(key.version()));
  }

  @Override
  public List<DataChange> changes() {
    return history.changes();
  }

  @Override
  public List<DataImport> imports() {
    return history.imports();
  }
}
