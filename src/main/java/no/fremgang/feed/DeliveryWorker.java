package no.fremgang.feed;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for due deliveries once a second; any server may send any of them. */
@Component
class DeliveryWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final int THREADS = 4;

  private final Delivering delivering;
  private volatile @Nullable ScheduledExecutorService threads;

  DeliveryWorker(Delivering delivering) {
    this.delivering = delivering;
  }

  @Override
  public void start() {
    ScheduledExecutorService started = Executors.newScheduledThreadPool(THREADS);
    for (int thread = 0; thread < THREADS; thread++) {
      started.scheduleWithFixedDelay(() -> quietly(this::workOff), 1, 1, TimeUnit.SECONDS);
    }
    threads = started;
  }

  private void workOff() {
    ExecutorService now = threads;
    while (now != null && !now.isShutdown() && delivering.one()) {
      now = threads;
    }
  }

  /** A database that is away for a while must not end the looking. */
  private static void quietly(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.warn("Cannot send to webhooks now; trying again: {}", e.toString());
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = threads;
    threads = null;
    if (ending == null) {
      return;
    }
    ending.shutdown();
    try {
      if (!ending.awaitTermination(20, TimeUnit.SECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }
}
