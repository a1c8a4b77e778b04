package no.fremgang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.Jobs;
import no.fremgang.assessment.PackLife;
import no.fremgang.demo.CompanyGenerator;
import no.fremgang.demo.CompanySpec;
import no.fremgang.faults.ServerInProcess.Gate;
import no.fremgang.observation.InputFile;
import no.fremgang.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Two whole services on one PostgreSQL, asked over HTTP; a job that never ends is a failure. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TwoServersOverHttpTest {
  private static final int SELLERS = 72;
  private static final int ROUNDS = 6;

  /** So long that no job changes hands because it ended. */
  private static final String LEASE = "--fremgang.jobs.lease=1h";

  private static final String PERIOD = "{\"period\":\"2026-Q3\"}";
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 2);

  @TempDir private static Path folder;
  private static ServerInProcess one;
  private static ServerInProcess other;
  private static Api.Answer whileReading;
  private static Api.Answer aliveWhileReading;
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** The other one comes up when there are data and a fit, and is looked at while it reads them. */
  @BeforeAll
  static void start() throws Exception {
    one = new ServerInProcess();
    other = new ServerInProcess();
    String url = "--spring.datasource.url=" + Database.POSTGRESQL.url();
    one.start(url, LEASE);
    one.api.zip("/api/v1/data-sets", company()).expecting(201);
    one.api.post("admin", plansOf(1), PERIOD).expecting(201);
    Gate gate = Gate.closed();
    other.fits.gate = gate;
    Future<?> starting = THREADS.submit(() -> other.start(url, LEASE));
    gate.reached().await();
    whileReading = other.api.get("/actuator/health/readiness");
    aliveWhileReading = other.api.get("/actuator/health/liveness");
    other.fits.gate = null;
    gate.opened().countDown();
    starting.get();
  }

  private static byte[] company() throws Exception {
    CompanyGenerator.generate(CompanySpec.of(SELLERS, 4, 1), folder);
    Map<String, byte[]> files = new TreeMap<>();
    for (InputFile file : InputFile.values()) {
      Path path = folder.resolve(file.fileName());
      if (Files.exists(path)) {
        files.put(file.fileName(), Files.readAllBytes(path));
      }
    }
    return Api.zipped(files);
  }

  @AfterEach
  void nothingIsBroken() {
    assertThat(StoreLaws.broken(one.bean(JdbcTemplate.class))).isEmpty();
  }

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
    other.close();
    one.close();
  }

  @Test
  void isReadyOnlyWhenTheStoredDataAreInMemory() throws Exception {
    assertThat(whileReading.status()).isEqualTo(503);
    JsonNode stored = whileReading.json().path("components").path("storedData");
    assertThat(stored.path("status").asString()).isEqualTo("OUT_OF_SERVICE");
    assertThat(stored.path("description").asString()).contains("being read");
    assertThat(aliveWhileReading.status()).isEqualTo(200);
    JsonNode now = other.api.get("/actuator/health/readiness").expecting(200).json();
    assertThat(now.path("components").path("storedData").path("status").asString()).isEqualTo("UP");
    assertThat(now.toString()).as("open to anybody").doesNotContain("sha256", "PostgreSQL");
  }

  @Test
  void whatOneImportsTheOtherPlansFromAndNobodyFitsTwice() throws Exception {
    int fitted = one.fits.fitted.get() + other.fits.fitted.get();
    String correction = "seller_id,period,activity,count\nS000001,2026-09,call,77\n";
    byte[] zip = Api.zipped(Map.of("activities.csv", correction.getBytes()));
    String version =
        one.api.zip("/api/v1/data-sets", zip).expecting(201).json().path("dataVersion").asString();
    assertThat(other.api.get("/api/v1/data-sets").json().path("dataVersion").asString())
        .isEqualTo(version);
    JsonNode plan = other.api.post("admin", plansOf(2), PERIOD).expecting(201).json();
    String at = "/api/v1/coaching-plans/" + plan.path("id").asString();
    assertThat(one.api.get(at).expecting(200).json()).isEqualTo(plan);
    assertThat(one.api.get(at + "/provenance").json().path("dataVersion").asString())
        .isEqualTo(version);
    one.api.post("admin", plansOf(3), PERIOD).expecting(201);
    assertThat(one.fits.fitted.get() + other.fits.fitted.get()).isEqualTo(fitted + 1);
  }

  @Test
  void whatOneActivatesTheOtherFollowsAndOfActivationsAtOnceNoneIsLost() throws Exception {
    String second = inForce(other);
    String first = handedIn(one, "91.0.0");
    activated(one, first);
    other.bean(PackLife.class).follow();
    JsonNode plan = other.api.post("admin", plansOf(4), PERIOD).expecting(201).json();
    assertThat(plan.path("rulePack").path("hash").asString()).isEqualTo(first);
    int before = activations(one).size();
    for (int i = 1; i <= ROUNDS; i++) {
      both(() -> activated(one, first), () -> activated(other, second));
      one.bean(PackLife.class).follow();
      other.bean(PackLife.class).follow();
      List<String> kept = activations(one);
      assertThat(kept).hasSize(before + 2 * i).isEqualTo(activations(other));
      assertThat(kept.subList(0, 2)).containsExactlyInAnyOrder(first, second);
      assertThat(inForce(one)).isEqualTo(kept.get(0)).isEqualTo(inForce(other));
    }
  }

  private static String handedIn(ServerInProcess server, String version) throws Exception {
    return server
        .api
        .zip("/api/v1/rule-packs", KillHarness.pack(version).toZip())
        .expecting(201)
        .json()
        .path("pack")
        .path("hash")
        .asString();
  }

  private static Api.Answer activated(ServerInProcess server, String hash) throws Exception {
    return server
        .api
        .post("trainer", "/api/v1/rule-packs/" + hash + "/activation", "")
        .expecting(200);
  }

  private static List<String> activations(ServerInProcess server) throws Exception {
    JsonNode active = server.api.get("/api/v1/rule-packs/active").expecting(200).json();
    return active.path("activations").valueStream().map(a -> a.path("hash").asString()).toList();
  }

  private static String inForce(ServerInProcess server) throws Exception {
    return server.api.get("/api/v1/rule-packs/active").json().path("hash").asString();
  }

  @Test
  void aJobOfOneIsFollowedOnTheOther() throws Exception {
    String job = submitted(one, FIRST_DAY);
    assertThat(events(other, job)).contains("event:done", "\"made\":" + SELLERS);
    assertThat(plansOf(other, job)).hasSize(SELLERS).doesNotHaveDuplicates();
  }

  @Test
  void theJobOfAServerThatDiedIsTakenOverWhenItsLeaseEnds() throws Exception {
    one.worker().stop();
    other.worker().stop();
    String job = submitted(one, FIRST_DAY);
    Job claimed = one.bean(Jobs.class).claim("dead").orElseThrow();
    assertThatThrownBy(
            () -> one.bean(JobRun.class).run(claimed, "dead", THREADS, killedAfterABatch()))
        .isInstanceOf(Killed.class);
    JsonNode seen = other.api.get("/api/v1/jobs/" + job).expecting(200).json();
    assertThat(seen.path("state").asString()).isEqualTo("RUNNING");
    assertThat(seen.path("made").asInt()).isBetween(1, SELLERS - 1);
    assertThat(other.bean(Jobs.class).claim("hasty")).as("it may be alive").isEmpty();
    other.clock.advance(Duration.ofMinutes(61));
    other.worker().start();
    assertThat(events(other, job)).contains("event:done", "\"made\":" + SELLERS);
    assertThat(plansOf(one, job)).hasSize(SELLERS).doesNotHaveDuplicates();
    one.worker().start();
  }

  /** Asked before the first batch and after each. */
  private static BooleanSupplier killedAfterABatch() {
    AtomicInteger asked = new AtomicInteger();
    return () -> {
      if (asked.getAndIncrement() == 1) {
        throw new Killed();
      }
      return true;
    };
  }

  @Test
  void aServerThatStopsInTheMiddleOfAFitHandsItsJobOverAtOnce() throws Exception {
    other.worker().stop();
    Gate gate = Gate.closed();
    one.fits.gate = gate;
    String job = submitted(one, FIRST_DAY.plusDays(1));
    gate.reached().await();
    Future<?> stopping = THREADS.submit(() -> one.worker().stop());
    try {
      other.worker().start();
      assertThat(events(other, job)).contains("event:done", "\"made\":" + SELLERS);
    } finally {
      one.fits.gate = null;
      gate.opened().countDown();
    }
    stopping.get();
    assertThat(plansOf(one, job)).hasSize(SELLERS).doesNotHaveDuplicates();
    one.worker().start();
  }

  private static String submitted(ServerInProcess server, LocalDate day) throws Exception {
    String request = "{\"period\":\"2026-Q3\",\"asOf\":\"" + day + "\"}";
    return server
        .api
        .post("admin", "/api/v1/coaching-plans", request)
        .expecting(202)
        .json()
        .path("id")
        .asString();
  }

  /** The stream ends with the job. */
  private static String events(ServerInProcess server, String job) throws Exception {
    return new String(
        server.api.get("/api/v1/jobs/" + job + "/events").expecting(200).whole().body());
  }

  private static List<String> plansOf(ServerInProcess server, String job) throws Exception {
    return server
        .api
        .get("/api/v1/jobs/" + job + "/coaching-plans?limit=1000")
        .json()
        .valueStream()
        .map(outcome -> outcome.path("planId").asString())
        .toList();
  }

  @Test
  void aReaderOfTheFeedGoesOnAtTheOtherWithoutGapOrDouble() throws Exception {
    for (int seller = 11; seller <= 30; seller++) {
      ServerInProcess server = seller % 2 == 0 ? one : other;
      JsonNode plan = server.api.post("admin", plansOf(seller), PERIOD).expecting(201).json();
      said(server, plan.path("id").asString(), "agreement", "{\"note\":\"Agreed\"}", 0)
          .expecting(200, 201);
    }
    List<String> alternating = read(2, one, other);
    assertThat(alternating).hasSizeGreaterThan(6).doesNotHaveDuplicates();
    assertThat(alternating).isEqualTo(read(1000, one)).isEqualTo(read(1000, other));
  }

  private static List<String> read(int limit, ServerInProcess... servers) throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    boolean more = true;
    for (int page = 0; more; page++) {
      String at = "/api/v1/recommendations?limit=" + limit + "&cursor=" + cursor;
      JsonNode found = servers[page % servers.length].api.get("hr", at).expecting(200).json();
      found.path("items").forEach(item -> ids.add(item.path("id").asString()));
      cursor = found.path("nextCursor").asString();
      more = found.path("more").asBoolean();
    }
    return ids;
  }

  @Test
  void ofTwoEditsOfAPlanOneIsKeptAndTheOtherIsToldSo() throws Exception {
    JsonNode plan = one.api.post("admin", plansOf(5), PERIOD).expecting(201).json();
    String id = plan.path("id").asString();
    for (int i = 0; i < ROUNDS; i++) {
      int revision = i;
      List<Integer> statuses =
          both(
              () -> said(one, id, "comments", "{\"text\":\"one\"}", revision).status(),
              () -> said(other, id, "comments", "{\"text\":\"other\"}", revision).status());
      assertThat(statuses).contains(412).containsAnyOf(200, 201);
    }
    JsonNode history = other.api.get("/api/v1/coaching-plans/" + id + "/history").json();
    assertThat(history.path("life").path("revision").asInt()).isEqualTo(ROUNDS);
    assertThat(history.path("events").size()).isEqualTo(ROUNDS + 1);
  }

  private static Api.Answer said(
      ServerInProcess server, String plan, String step, String json, int revision)
      throws Exception {
    String path = "/api/v1/coaching-plans/" + plan + "/" + step;
    return server.api.post("admin", path, json, "If-Match", "\"" + revision + "\"");
  }

  private static <T> List<T> both(Callable<T> ofOne, Callable<T> ofOther) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : THREADS.invokeAll(List.of(ofOne, ofOther))) {
      results.add(result.get());
    }
    return results;
  }

  private static String plansOf(int seller) {
    return "/api/v1/sellers/S%06d/coaching-plans".formatted(seller);
  }
}
