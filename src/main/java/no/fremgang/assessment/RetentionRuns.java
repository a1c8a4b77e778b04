package no.fremgang.assessment;

import java.time.Instant;
import java.util.Map;

/** Sees to it that old records are removed once a day, by one server. */
public interface RetentionRuns {
  /** Whether it is this server's to do today; another may when it is not finished in an hour. */
  boolean begin(Instant now);

  /** Notes in the audit log what was removed, by kind. */
  void finished(Instant now, Map<String, Long> removed);
}
