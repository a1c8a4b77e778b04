package no.fremgang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is stopped and started again under a whole service that is being asked. */
class DatabaseAwayOverHttpTest {
  private static final int ASKING = 4;
  private static final int MOST_TRIES = 100_000;
  private static final String ASKED = "/api/v1/data-sets";

  @TempDir private Path folder;

  @Test
  void answers503WhileItIsAwayAndGoesOnByItself() throws Exception {
    EmbeddedPostgres first = database(0);
    int port = first.getPort();
    ExecutorService threads = Executors.newFixedThreadPool(ASKING);
    try (ServerInProcess server = new ServerInProcess()) {
      server.start(
          "--spring.datasource.url=" + first.getJdbcUrl("postgres", "postgres"),
          "--spring.datasource.hikari.connection-timeout=250");
      server.api.get(ASKED).expecting(200);
      List<Future<Api.Answer>> asking = asking(threads, server.api, 503);
      first.close();
      for (Future<Api.Answer> one : asking) {
        assertThat(one.get().status()).isEqualTo(503);
      }
      tellsThatItIsAway(server.api);
      asking = asking(threads, server.api, 200);
      try (EmbeddedPostgres again = database(port)) {
        assertThat(again.getPort()).isEqualTo(port);
        for (Future<Api.Answer> one : asking) {
          assertThat(one.get().status()).isEqualTo(200);
        }
        server.api.get("/actuator/health/readiness").expecting(200);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Future<Api.Answer>> asking(ExecutorService threads, Api api, int until) {
    List<Future<Api.Answer>> asking = new ArrayList<>();
    for (int i = 0; i < ASKING; i++) {
      asking.add(threads.submit(() -> asked(api, until)));
    }
    return asking;
  }

  /** Until it is answered like that; nothing but 200 and 503 may be said meanwhile. */
  private static Api.Answer asked(Api api, int until) throws Exception {
    Api.Answer answer = api.get(ASKED).expecting(200, 503);
    for (int tries = 1; answer.status() != until && tries < MOST_TRIES; tries++) {
      answer = api.get(ASKED).expecting(200, 503);
    }
    return answer;
  }

  /** An operation, where access to a plan is decided, another filter, and the probe. */
  private static void tellsThatItIsAway(Api api) throws Exception {
    for (Api.Answer answer :
        List.of(
            api.get(ASKED),
            api.get("manager-M1", "/api/v1/coaching-plans/plan-1"),
            api.post(
                "admin",
                "/api/v1/coaching-plans",
                "{\"period\":\"2026-Q3\"}",
                "Idempotency-Key",
                "key-1"))) {
      answer.expecting(503);
      assertThat(answer.whole().headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.json().path("type").asString()).endsWith("database-away");
    }
    Api.Answer ready = api.get("/actuator/health/readiness").expecting(503);
    assertThat(ready.json().path("components").path("db").path("status").asString())
        .isEqualTo("DOWN");
    api.get("/actuator/health/liveness").expecting(200);
  }

  private EmbeddedPostgres database(int port) throws Exception {
    EmbeddedPostgres.Builder server =
        EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    return (port == 0 ? server : server.setPort(port)).start();
  }
}
