package no.fremgang.assessment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.fremgang.core.Fault;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.csv.DataSetSource;

/**
 * A company's data: imports on top of each other, of which every combination that was ever in force
 * is a version. What a row of a later import replaces: docs/data-set.md.
 */
public interface DataSets {
  /** The data in force, if there is any. */
  Optional<DataSet> current(DataSetSchema schema);

  /** The data as they were in that version, whatever has come since. */
  Optional<DataSet> version(String version, DataSetSchema schema);

  /**
   * What taking over would say; nothing is kept.
   *
   * @throws no.fremgang.core.InputRejected with every fault
   */
  Receipt check(DataSetSource source, Mode mode, DataSetSchema schema) throws IOException;

  /**
   * Takes an import over, whole or not at all. Files that are in force already change nothing.
   *
   * @throws no.fremgang.core.InputRejected with every fault
   */
  Receipt takeOver(DataSetSource source, Mode mode, DataSetSchema schema) throws IOException;

  /**
   * Takes an import back. It stays in the history, and so do the versions it was part of.
   *
   * @throws UnknownImport if there is no such import
   * @throws ImportNeeded if others rest on it
   */
  DataChange withdraw(String importId, DataSetSchema schema);

  /** Every change so far, oldest first. */
  List<DataChange> changes();

  /** Every import so far that is or was in force. */
  List<DataImport> imports();

  /** Hears of changes of the data in force, once they are written. */
  @FunctionalInterface
  interface Listener {
    /**
     * @param version now in force
     */
    void inForce(String version);
  }

  /** What becomes of the imports before. */
  enum Mode {
    ADD,
    REPLACE
  }

  /**
   * @param version the data version with the import on top
   * @param repeated the same files were in force already
   */
  record Receipt(DataImport dataImport, String version, boolean repeated, List<Fault> notices) {
    public Receipt {
      notices = List.copyOf(notices);
    }
  }
}
