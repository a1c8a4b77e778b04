package no.fremgang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.RunningPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fits new data beside the requests as soon as they are in force, so that the first plan or batch
 * need not wait for it. What asks meanwhile waits for this fit and makes no second one; what fails
 * here is fitted, or fails, for whoever asks. Other servers read what was fitted.
 */
@Component
class FittingAhead implements DataSets.Listener, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FittingAhead.class);

  private final boolean wanted;
  private final DataSets dataSets;
  private final Assessments assessments;
  private final ActivePack active;
  private final Clock clock;
  private final Executor thread;
  private volatile String newest = "";
  private volatile boolean running;

  @Autowired
  FittingAhead(
      @Value("${fremgang.fit-ahead}") boolean wanted,
      DataSets dataSets,
      Assessments assessments,
      ActivePack active,
      Clock clock) {
    this(wanted, dataSets, assessments, active, clock, oneThread());
  }

  /**
   * @param thread runs what it is handed later, one after the other
   */
  FittingAhead(
      boolean wanted,
      DataSets dataSets,
      Assessments assessments,
      ActivePack active,
      Clock clock,
      Executor thread) {
    this.wanted = wanted;
    this.dataSets = dataSets;
    this.assessments = assessments;
    this.active = active;
    this.clock = clock;
    this.thread = thread;
  }

  /** A thread that is there while there is something to fit, and keeps no process alive. */
  private static Executor oneThread() {
    return new ThreadPoolExecutor(
        0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FittingAhead::named);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "fitting-ahead");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void inForce(String version) {
    newest = version;
    if (wanted && running) {
      thread.execute(() -> fit(version));
    }
  }

  /** Data that others have followed meanwhile are not fitted. */
  private void fit(String version) {
    if (!running || !version.equals(newest)) {
      return;
    }
    try {
      RunningPack pack = active.get();
      dataSets
          .version(version, pack.schema())
          .flatMap(data -> assessments.fitAhead(data, pack, LocalDate.now(clock)))
          .ifPresent(quarter -> LOG.info("Fitted ahead: {} of data {}", quarter, version));
    } catch (RuntimeException | Error failure) {
      if (running) {
        LOG.warn("Could not fit data {} ahead: {}", version, failure.toString());
      }
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /**
   * A fit under way is not waited for: it is made again by whoever asks. Nor is it interrupted,
   * since H2 would shut its file.
   */
  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
