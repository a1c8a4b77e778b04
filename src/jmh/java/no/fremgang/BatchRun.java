package no.fremgang;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * A batch job for a whole company in the service on PostgreSQL with a heap of 1 GB, from the
 * request to the last plan in the database; the data are imported before. The argument is the
 * number of sellers, or a folder with other files of a company: {@code mvn -Pbenchmarks
 * test-compile exec:exec -Dbench.main=no.fremgang.BatchRun -Dbench=10000}.
 */
public final class BatchRun {
  private BatchRun() {}

  public static void main(String[] args) throws Exception {
    String company =
        args[0].matches("\\d+") ? MadeUpCompany.of(Integer.parseInt(args[0])).toString() : args[0];
    try (Service service = Service.started("1g", company)) {
      System.out.printf(
          "start to first answer, import included: %.1f s%n",
          service.toFirstAnswer().toMillis() / 1e3);
      long start = System.nanoTime();
      JsonNode job =
          Service.json(service.post("/api/v1/coaching-plans", "{\"period\": \"2026-Q3\"}"));
      while (job.get("finishedAt").isNull()) {
        Thread.sleep(200);
        job = Service.json(service.get("/api/v1/jobs/" + job.get("id").asString()));
      }
      System.out.printf(
          "%s: %d plans, %d failed, %.1f s%n",
          job.get("state").asString(),
          job.get("made").asInt(),
          job.get("failed").asInt(),
          Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
    }
  }
}
