package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.Ageing;
import no.fremgang.assessment.RetentionRuns;
import no.fremgang.store.SetClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class RetentionJobTest {
  private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
  private final SetClock clock = new SetClock(NOW);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<String> asked = new ArrayList<>();
  private final Runs runs = new Runs();

  private static final class Runs implements RetentionRuns {
    private boolean free = true;
    private final List<Map<String, Long>> finished = new ArrayList<>();

    @Override
    public boolean begin(Instant now) {
      return free;
    }

    @Override
    public void finished(Instant now, Map<String, Long> removed) {
      finished.add(Map.copyOf(removed));
    }
  }

  private Ageing kind(String name, long count) {
    return Ageing.of(
        name,
        time -> {
          asked.add(name + " before " + time);
          if (count < 0) {
            throw new IOException("The disk is gone");
          }
          return count;
        });
  }

  private RetentionJob job(Map<String, String> settings, Ageing... kinds) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (Ageing kind : kinds) {
      beans.addBean("kind" + beans.getBeanDefinitionCount(), kind);
    }
    MockEnvironment environment = new MockEnvironment();
    environment.setConversionService(
        new org.springframework.boot.convert.ApplicationConversionService());
    settings.forEach((name, value) -> environment.setProperty("fremgang.retention." + name, value));
    return new RetentionJob(runs, beans.getBeanProvider(Ageing.class), environment, meters, clock);
  }

  @Test
  void removesEachKindByItsOwnSettingAndCounts() {
    RetentionJob job =
        job(Map.of("notes", "365d", "jobs", "90d"), kind("notes", 3), kind("jobs", 2));
    job.removeOld();
    clock.advance(Duration.ofDays(1));
    runs.free = false;
    job.removeOld();
    assertThat(asked)
        .containsExactly(
            "notes before " + NOW.minus(Duration.ofDays(365)),
            "jobs before " + NOW.minus(Duration.ofDays(90)));
    assertThat(runs.finished).containsExactly(Map.of("notes", 3L, "jobs", 2L));
    assertThat(meters.counter("fremgang.retention.removed", "kind", "notes").count()).isEqualTo(3);
  }

  @Test
  void oneKindThatFailsKeepsNoOtherAndTheDayIsNotDone() {
    job(Map.of("notes", "365d", "jobs", "90d"), kind("notes", -1), kind("jobs", 2)).removeOld();
    assertThat(asked).hasSize(2);
    assertThat(runs.finished).isEmpty();
  }

  @Test
  void refusesTimesThatMakeNoSense() {
    assertThatThrownBy(() -> job(Map.of("notes", "0d"), kind("notes", 0)))
        .hasMessageContaining("fremgang.retention.notes")
        .hasMessageContaining("365d");
    assertThatThrownBy(
            () ->
                job(
                    Map.of("plans", "400d", "imports", "765d"),
                    kind("plans", 0),
                    kind("imports", 0)))
        .hasMessageContaining("766d");
    assertThat(
            job(Map.of("plans", "400d", "imports", "766d"), kind("plans", 0), kind("imports", 0)))
        .isNotNull();
  }
}
