package no.fremgang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this server works with the rule pack that was activated last, by whichever server. One
 * that cannot follow, such as an older program that does not understand the pack, is out of service
 * after a minute.
 */
@Component
class ActivePackHealthIndicator implements HealthIndicator {
  static final Duration TIME_TO_FOLLOW = Duration.ofMinutes(1);

  private final ActivePack active;
  private final RulePacks packs;
  private final Clock clock;
  private @Nullable Instant behindSince;

  ActivePackHealthIndicator(ActivePack active, RulePacks packs, Clock clock) {
    this.active = active;
    this.packs = packs;
    this.clock = clock;
  }

  /** A database that is away must not keep the probe from saying what is wrong. */
  @Override
  public Health health() {
    try {
      String mine = active.get().hash();
      return health(mine, packs.active().map(Activation::hash).orElse(mine));
    } catch (RuntimeException unknown) {
      return Health.down(unknown).build();
    }
  }

  private synchronized Health health(String mine, String newest) {
    if (newest.equals(mine)) {
      behindSince = null;
      return Health.up().withDetail("rulePack", mine).build();
    }
    Instant since = behindSince == null ? clock.instant() : behindSince;
    behindSince = since;
    boolean late = Duration.between(since, clock.instant()).compareTo(TIME_TO_FOLLOW) > 0;
    return (late ? Health.outOfService() : Health.up())
        .withDetail("rulePack", mine)
        .withDetail("activated", newest)
        .build();
  }
}
