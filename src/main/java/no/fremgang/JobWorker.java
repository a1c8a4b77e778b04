package no.fremgang;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.Jobs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for open jobs once a second and works on one at a time. What runs is renewed while it runs;
 * when the service stops, it is handed back for another server, or for the next start.
 */
@Component
class JobWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
  private static final int SECONDS_BETWEEN_LOOKS = 1;
  private static final int RENEWALS_IN_A_LEASE = 4;

  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);

  private final String name = "worker-" + UUID.randomUUID();
  private final Jobs jobs;
  private final JobRun run;
  private final Duration betweenRenewals;
  private volatile @Nullable String current;
  private volatile boolean running;
  private @Nullable ScheduledExecutorService clockwork;
  private @Nullable ExecutorService threads;

  JobWorker(Jobs jobs, JobRun run, @Value("${fremgang.jobs.lease}") Duration lease) {
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalArgumentException(
          "fremgang.jobs.lease is " + lease + "; a server has to renew it. Set at least 5s.");
    }
    this.jobs = jobs;
    this.run = run;
    this.betweenRenewals = lease.dividedBy(RENEWALS_IN_A_LEASE);
  }

  @Override
  public void start() {
    ScheduledExecutorService ticking = Executors.newScheduledThreadPool(2);
    ExecutorService makers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    clockwork = ticking;
    threads = makers;
    running = true;
    ticking.scheduleWithFixedDelay(
        () -> quietly(() -> workOff(makers)), 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    ticking.scheduleWithFixedDelay(
        () -> quietly(this::renew),
        betweenRenewals.toMillis(),
        betweenRenewals.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private interface Step {
    void take() throws InterruptedException;
  }

  /** A database that is away for a while, or a job that breaks, must not end the looking. */
  private static void quietly(Step step) {
    try {
      step.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.warn("Cannot work on jobs now; trying again: {}", e.toString());
    }
  }

  private void workOff(ExecutorService makers) throws InterruptedException {
    while (running) {
      Job job = jobs.claim(name).orElse(null);
      if (job == null) {
        return;
      }
      LOG.info("Job {}: {} of {} sellers are done", job.id(), job.made(), job.total());
      current = job.id();
      try {
        run.run(job, name, makers, () -> running);
      } finally {
        current = null;
      }
    }
  }

  private void renew() {
    String id = current;
    if (id != null) {
      jobs.renew(id, name);
    }
  }

  /**
   * The job is handed back before the work on it ends, which may be long into a fit; what is made
   * from now on is not kept.
   */
  @Override
  public void stop() {
    running = false;
    String id = current;
    if (id != null) {
      quietly(() -> jobs.release(id, name));
    }
    end(clockwork);
    end(threads);
  }

  private static void end(@Nullable ExecutorService service) {
    if (service == null) {
      return;
    }
    service.shutdown();
    try {
      if (!service.awaitTermination(20, TimeUnit.SECONDS)) {
        service.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
