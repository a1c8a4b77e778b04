package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.store.EmptyRulePacks;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ActivePackHealthTest {
  private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

  @Test
  void isOutOfServiceWhereItCannotFollowForAMinute() {
    RunningPack pack = RunningPack.of(RunningPack.product());
    RulePacks packs = EmptyRulePacks.onH2();
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    ActivePackHealthIndicator health =
        new ActivePackHealthIndicator(
            new ActivePack(new ActivePack.InForce(pack, "kari", NOW)), packs, clock(now));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    packs.activated(new Activation("2.0.0", "sha256:2", "ola", NOW));
    assertThat(health.health().getStatus()).as("just now").isEqualTo(Status.UP);
    now.set(NOW.plusSeconds(61));
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    packs.activated(new Activation(pack.version(), pack.hash(), "ola", NOW));
    assertThat(health.health().getStatus()).as("rolled back").isEqualTo(Status.UP);
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.get();
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }
}
