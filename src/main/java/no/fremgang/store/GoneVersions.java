package no.fremgang.store;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.HeldVersions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of data that were erased, on whichever server that was done. */
@Component
class GoneVersions {
  private final JdbcTemplate jdbc;
  private final ObjectProvider<HeldVersions> held;

  GoneVersions(JdbcTemplate jdbc, ObjectProvider<HeldVersions> held) {
    this.jdbc = jdbc;
    this.held = held;
  }

  /** What is said of this time: docs/operation.md. */
  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void forget() {
    Set<String> there =
        new HashSet<>(jdbc.queryForList("select id from data_version", String.class));
    held.forEach(one -> one.keepOnly(there::contains));
  }
}
