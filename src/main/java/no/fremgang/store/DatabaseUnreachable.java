package no.fremgang.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the service does not start without its database. */
class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {
  private static final String CONNECTION = "08";
  private static final String ACCOUNT = "28";
  private static final String NO_SUCH_DATABASE = "3D";

  /** PostgreSQL's {@code cannot_connect_now}: it starts, stops or recovers. */
  private static final String NOT_NOW = "57P03";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    if (state.startsWith(CONNECTION) || state.equals(NOT_NOW)) {
      return told(
          "The database does not answer.",
          "Look whether it runs and whether spring.datasource.url leads to it, and start again.",
          failure,
          cause);
    }
    if (state.startsWith(ACCOUNT)) {
      return told(
          "The database refuses the account.",
          "Correct spring.datasource.username and spring.datasource.password.",
          failure,
          cause);
    }
    return state.startsWith(NO_SUCH_DATABASE)
        ? told(
            "The database server has no such database.",
            "Create it, or correct its name in spring.datasource.url.",
            failure,
            cause)
        : null;
  }

  private static FailureAnalysis told(
      String description, String wayOut, Throwable failure, SQLException cause) {
    return new FailureAnalysis(
        description + " " + cause.getMessage(), wayOut + " docs/operation.md tells more.", failure);
  }
}
