package no.fremgang;

import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.RunningPack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the stored data and what was fitted to them into memory before this server is ready, so
 * that no request waits for it. A store that fails meanwhile is asked again until it answers.
 */
@Component("storedDataHealthIndicator")
class StoredDataReading implements ApplicationRunner, HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(StoredDataReading.class);
  private static final String UNDER_WAY = "The stored data are being read.";
  private static final String FAILED =
      "The stored data could not be read; the log says why. Trying again.";

  private final DataSets dataSets;
  private final Assessments assessments;
  private final ActivePack active;
  private volatile @Nullable String lacking = UNDER_WAY;

  StoredDataReading(DataSets dataSets, Assessments assessments, ActivePack active) {
    this.dataSets = dataSets;
    this.assessments = assessments;
    this.active = active;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    read();
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void tryAgain() {
    if (FAILED.equals(lacking)) {
      read();
    }
  }

  private void read() {
    try {
      RunningPack pack = active.get();
      dataSets.current(pack.schema()).ifPresent(data -> readFits(data, pack));
      lacking = null;
    } catch (RuntimeException failure) {
      LOG.warn("The stored data cannot be read now; trying again: {}", failure.toString());
      lacking = FAILED;
    }
  }

  private void readFits(DataSet data, RunningPack pack) {
    int fits = assessments.readFits(data, pack);
    LOG.info(
        "Stored data in memory: {} sellers, {} fits", data.observations().sellers().size(), fits);
  }

  @Override
  public Health health() {
    String why = lacking;
    return why == null
        ? Health.up().build()
        : Health.status(new Status(Status.OUT_OF_SERVICE.getCode(), why)).build();
  }
}
