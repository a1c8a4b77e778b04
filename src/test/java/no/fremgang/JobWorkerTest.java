package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.Jobs;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.core.Period;
import org.junit.jupiter.api.Test;

class JobWorkerTest {
  private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
  private static final Job JOB =
      new Job(
          "job-1",
          new Job.Work(
              null, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1), "data-1", "sha256:1"),
          Job.State.RUNNING,
          1,
          0,
          0,
          NOW,
          null,
          null);

  private final CountDownLatch renewed = new CountDownLatch(2);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** The work takes as long as it takes for its lease to be renewed twice. */
  @Test
  void renewsTheLeaseOfTheJobItWorksOn() throws Exception {
    JobRun run = new JobRun(jobs(), null, packs(), null);
    JobWorker worker = new JobWorker(jobs(), run, Duration.ofSeconds(5));
    worker.start();
    try {
      assertThat(renewed.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      renewed.countDown();
      worker.stop();
    }
  }

  private Jobs jobs() {
    return (Jobs)
        Proxy.newProxyInstance(
            Jobs.class.getClassLoader(),
            new Class<?>[] {Jobs.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "claim" -> Optional.of(JOB).filter(job -> ended.getCount() > 0);
                  case "renew" -> renewed(arguments);
                  case "fail" -> ended();
                  default -> null;
                });
  }

  private boolean renewed(Object[] arguments) {
    assertThat(arguments[0]).isEqualTo(JOB.id());
    renewed.countDown();
    return true;
  }

  private Object ended() {
    ended.countDown();
    return null;
  }

  /** No pack is kept; to look for one is the work. */
  private KeptPacks packs() {
    RulePacks looked =
        (RulePacks)
            Proxy.newProxyInstance(
                RulePacks.class.getClassLoader(),
                new Class<?>[] {RulePacks.class},
                (self, method, arguments) -> {
                  assertThat(renewed.await(60, TimeUnit.SECONDS)).isTrue();
                  return Optional.empty();
                });
    return new KeptPacks(
        looked,
        new ActivePack(new ActivePack.InForce(RunningPack.of(EngagedWonPack.FILES), "test", NOW)),
        new RunningPacks(1));
  }
}
