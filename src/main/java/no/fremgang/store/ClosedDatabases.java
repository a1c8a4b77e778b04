package no.fremgang.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Has the pool give up connections to an H2 file that was closed under them, as a full disk does:
 * the next connection opens it again. The pool knows by itself only what the SQL standard calls a
 * broken connection, and would hand out the dead ones for half an hour. Named in the settings.
 */
public final class ClosedDatabases implements SQLExceptionOverride {
  /** H2: the database has been closed, is closed already, the connection is broken. */
  private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90067);

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
