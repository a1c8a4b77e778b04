package no.fremgang.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the service does not start on a database file that another one holds. */
class DatabaseInUse extends AbstractFailureAnalyzer<SQLException> {
  /** H2's {@code DATABASE_ALREADY_OPEN_1}. */
  static final int ALREADY_OPEN = 90020;

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
    return cause.getErrorCode() != ALREADY_OPEN
        ? null
        : new FailureAnalysis(
            "Another running Fremgang holds the database file in the folder of fremgang.store"
                + " (default: ./data). Only one process can use it at a time.",
            "Stop the other one, give this one a folder of its own with"
                + " --fremgang.store=/another/folder, or use PostgreSQL for more than one server"
                + " (docs/operation.md).",
            failure);
  }
}
