package no.fremgang;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.Ageing;
import no.fremgang.assessment.RetentionRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day, on one of the servers: removes records that are older than is kept. What fails is
 * tried again in an hour and keeps nothing else from being removed.
 */
@Component
class RetentionJob {
  /** What plans are made from reaches back a year and the time to compare with. */
  static final Duration BEFORE_A_PLAN = Duration.ofDays(366);

  private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
  private static final String SETTING = "fremgang.retention.";

  private final RetentionRuns runs;
  private final List<Ageing> kinds;
  private final Map<String, Duration> kept = new LinkedHashMap<>();
  private final MeterRegistry meters;
  private final Clock clock;

  RetentionJob(
      RetentionRuns runs,
      ObjectProvider<Ageing> kinds,
      Environment settings,
      MeterRegistry meters,
      Clock clock) {
    this.runs = runs;
    this.kinds = kinds.orderedStream().toList();
    this.meters = meters;
    this.clock = clock;
    for (Ageing kind : this.kinds) {
      kept.put(kind.kind(), settings.getRequiredProperty(SETTING + kind.kind(), Duration.class));
    }
    check();
  }

  private void check() {
    kept.forEach(
        (kind, time) -> {
          if (time.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                SETTING + kind + " is " + time + ". Set at least 1d, such as 365d.");
          }
        });
    Duration plans = kept.getOrDefault("plans", Duration.ZERO);
    Duration imports = kept.getOrDefault("imports", plans.plus(BEFORE_A_PLAN));
    if (imports.compareTo(plans.plus(BEFORE_A_PLAN)) < 0) {
      throw new IllegalArgumentException(
          SETTING
              + "imports is "
              + imports.toDays()
              + " days; plans kept for "
              + plans.toDays()
              + " days could not be made again. Set at least "
              + plans.plus(BEFORE_A_PLAN).toDays()
              + "d, or keep plans for less.");
    }
  }

  @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void removeOld() {
    Instant now = clock.instant();
    if (!runs.begin(now)) {
      return;
    }
    Map<String, Long> removed = new LinkedHashMap<>();
    boolean whole = true;
    for (Ageing kind : kinds) {
      whole &= remove(kind, now, removed);
    }
    LOG.info("Old records removed: {}", removed);
    if (whole) {
      runs.finished(now, removed);
    }
  }

  private boolean remove(Ageing kind, Instant now, Map<String, Long> removed) {
    try {
      long count = kind.removeBefore(now.minus(kept.getOrDefault(kind.kind(), Duration.ZERO)));
      removed.merge(kind.kind(), count, Long::sum);
      meters.counter("fremgang.retention.removed", "kind", kind.kind()).increment(count);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error("Old {} cannot be removed now; trying again in an hour", kind.kind(), e);
      return false;
    }
  }
}
