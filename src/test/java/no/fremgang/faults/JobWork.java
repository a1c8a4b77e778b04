package no.fremgang.faults;

import static no.fremgang.faults.Work.hold;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks for plans for the whole company, each time as of another day, so that each is fitted anew.
 */
final class JobWork implements Work {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 50;
  private final int sellers;
  private final String run;
  private final List<String> promised = new ArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private @Nullable String begun;
  private boolean asking;

  /**
   * @param run keeps the idempotency keys of this run apart from others
   */
  JobWork(int sellers, String run) {
    this.sellers = sellers;
    this.run = run;
  }

  @Override
  public String kind() {
    return "job";
  }

  @Override
  public void step(Api api) throws IOException, InterruptedException {
    asking = true;
    count.incrementAndGet();
    String job = submit(api);
    begun = job;
    promised.add(job);
    asking = false;
    finish(api, job);
    begun = null;
  }

  private String submit(Api api) throws IOException, InterruptedException {
    LocalDate day = FIRST_DAY.plusDays(count.get() % DAYS);
    String request = "{\"period\":\"2026-Q3\",\"asOf\":\"" + day + "\"}";
    return api.post("admin", "/api/v1/coaching-plans", request, "Idempotency-Key", key())
        .expecting(202)
        .json()
        .path("id")
        .asString();
  }

  private String key() {
    return run + "-" + count.get();
  }

  /** Returns with the end of the stream of events, which is the end of the job. */
  private static void finish(Api api, String job) throws IOException, InterruptedException {
    api.get("/api/v1/jobs/" + job + "/events").expecting(200);
  }

  @Override
  public boolean isUnderWay() {
    return asking || begun != null;
  }

  @Override
  public void check(Api api) throws IOException, InterruptedException {
    String open = begun;
    begun = null;
    asking = false;
    for (String job :
        open == null
            ? promised.subList(Math.max(0, promised.size() - 1), promised.size())
            : List.of(open)) {
      finish(api, job);
      checkDone(api, job);
    }
  }

  private void checkDone(Api api, String job) throws IOException, InterruptedException {
    JsonNode line = api.get("/api/v1/jobs/" + job).expecting(200).json();
    hold(line.path("state").asString().equals("DONE"), "%s", line);
    hold(line.path("made").asInt() == sellers && line.path("failed").asInt() == 0, "%s", line);
    Set<String> done = new TreeSet<>();
    Set<String> plans = new TreeSet<>();
    JsonNode outcomes = api.get("/api/v1/jobs/" + job + "/coaching-plans?limit=1000").json();
    for (JsonNode outcome : outcomes) {
      done.add(outcome.path("sellerId").asString());
      plans.add(outcome.path("planId").asString());
    }
    hold(
        done.size() == sellers, "%s sellers of job %s are done, not %s", done.size(), job, sellers);
    hold(plans.size() == sellers, "%s plans of job %s, not %s", plans.size(), job, sellers);
    api.get("/api/v1/coaching-plans/" + plans.iterator().next()).expecting(200);
  }
}
