package no.fremgang.feed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.PlanLives;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the feed right before the first request: begins an epoch, and tells everything anew where
 * another setting says which plans belong. Then looks every few seconds whether the data changed.
 */
@Component
class FeedUpkeep implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedUpkeep.class);
  private static final int SECONDS = 5;

  private final FeedEpochs epochs;
  private final FeedRows rows;
  private final PlanLives lives;
  private final PlansInFeed plans;
  private final DataInFeed data;
  private volatile @Nullable ScheduledExecutorService thread;

  FeedUpkeep(
      FeedEpochs epochs, FeedRows rows, PlanLives lives, PlansInFeed plans, DataInFeed data) {
    this.epochs = epochs;
    this.rows = rows;
    this.lives = lives;
    this.plans = plans;
    this.data = data;
  }

  /** Before the server listens. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    epochs.begin();
    tellAnewWithAnotherSetting();
    ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor();
    started.scheduleWithFixedDelay(this::followData, SECONDS, SECONDS, TimeUnit.SECONDS);
    thread = started;
  }

  /** Cut off in between, it is done again at the next start. */
  void tellAnewWithAnotherSetting() {
    String setting = plans.told().name();
    if (!rows.plansTold().equals(setting)) {
      lives.all().forEach(one -> plans.show(one.seller(), one.period()));
      rows.plansTold(setting);
      LOG.info("Other tools are told of {} plans from now on", setting);
    }
  }

  private void followData() {
    try {
      data.catchUp();
    } catch (RuntimeException e) {
      LOG.warn("Cannot hold the feed against the data now; trying again: {}", e.toString());
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = thread;
    thread = null;
    if (ending != null) {
      ending.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
