package no.fremgang.rest;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.Jobs;
import no.fremgang.core.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of progress. They look at the job's row, because the job may run on any server; a client
 * that is gone is noticed when something is sent.
 */
@Component
class JobEvents implements DisposableBean {
  private static final long MILLISECONDS_BETWEEN_LOOKS = 250;
  private static final long NO_TIMEOUT = 0L;

  private final Jobs jobs;
  private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);

  JobEvents(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param language of the one who listens
   */
  SseEmitter of(Job job, Language language) {
    SseEmitter stream = new SseEmitter(NO_TIMEOUT);
    AtomicReference<@Nullable Job> told = new AtomicReference<>();
    ScheduledFuture<?> looking =
        clockwork.scheduleWithFixedDelay(
            () -> look(job.id(), language, stream, told),
            0,
            MILLISECONDS_BETWEEN_LOOKS,
            TimeUnit.MILLISECONDS);
    stream.onCompletion(() -> looking.cancel(false));
    stream.onError(error -> looking.cancel(false));
    return stream;
  }

  private void look(
      String id, Language language, SseEmitter stream, AtomicReference<@Nullable Job> told) {
    try {
      Job job = jobs.find(id).orElseThrow();
      if (!job.equals(told.getAndSet(job))) {
        stream.send(
            SseEmitter.event().name(name(job)).data(JobController.JobLine.of(job, language)));
      }
      if (job.isFinished()) {
        stream.complete();
      }
    } catch (IOException | RuntimeException gone) {
      stream.completeWithError(gone);
    }
  }

  private static String name(Job job) {
    return job.isFinished() ? job.state().name().toLowerCase(Locale.ROOT) : "progress";
  }

  @Override
  public void destroy() {
    clockwork.shutdownNow();
  }
}
