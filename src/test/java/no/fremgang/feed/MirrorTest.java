package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import no.fremgang.Fremgang;
import no.fremgang.core.Language;
import no.fremgang.feed.FeedRow.Outcome;
import no.fremgang.feed.FeedRow.Practised;
import no.fremgang.feed.FeedRow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool that knows only the description of the API keeps a mirror while a thousand things change,
 * the network between drops answers, the tool is killed between pages, the service is restarted,
 * and at last its database is restored from a backup.
 */
class MirrorTest {
  private static final int CHANGES = 1_000;
  private static final int ROUNDS = 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;
  private final Random chance = new Random(6);
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean broken = true;
  private volatile int servicePort;

  @Test
  void endsIdenticalToTheSource() throws Exception {
    HttpServer network = network();
    String address = "http://127.0.0.1:" + network.getAddress().getPort();
    Callable<?> mirror;
    try (ConfigurableApplicationContext first = service()) {
      mirror = mirror(address, () -> chance.nextInt(4) == 0);
      assertThat(failuresBesideChanges(first, mirror)).isPositive();
    }
    Path store = folder.resolve("store.mv.db");
    Path backup = Files.copy(store, folder.resolve("backup"));
    long lost;
    try (ConfigurableApplicationContext second = service()) {
      assertThat(failuresBesideChanges(second, mirror)).isPositive();
      broken = false;
      mirror(address, () -> false).call();
      assertThat(held()).isEqualTo(source(second)).isNotEmpty();
      lost = second.getBean(FeedRows.class).lastSequence();
    }
    Files.copy(backup, store, StandardCopyOption.REPLACE_EXISTING);
    try (ConfigurableApplicationContext restored = service()) {
      Random random = new Random(41);
      assertThat(restored.getBean(FeedRows.class).lastSequence()).isLessThan(lost);
      while (restored.getBean(FeedRows.class).lastSequence() <= lost) {
        change(restored, random);
      }
      mirror(address, () -> false).call();
      assertThat(held()).isEqualTo(source(restored)).isNotEmpty();
    } finally {
      network.stop(0);
      threads.shutdownNow();
    }
  }

  private ConfigurableApplicationContext service() {
    ConfigurableApplicationContext started =
        SpringApplication.run(
            Fremgang.class,
            "--server.port=0",
            "--fremgang.data=none",
            "--spring.datasource.url=jdbc:h2:file:"
                + folder.resolve("store")
                + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    servicePort = ((WebServerApplicationContext) started).getWebServer().getPort();
    return started;
  }

  private Callable<?> mirror(String address, BooleanSupplier dies) throws Exception {
    Path client = folder.resolve("client");
    if (!Files.exists(client)) {
      String document = get("/openapi.json").body();
      compiled =
          GeneratedClient.compiled(
              document,
              Files.createDirectories(client),
              Path.of("src/test/resources/client/Mirror.java"));
    }
    return (Callable<?>)
        compiled
            .loadClass("consumer.Mirror")
            .getConstructor(String.class, Path.class, BooleanSupplier.class)
            .newInstance(address, folder.resolve("mirror.json"), dies);
  }

  private ClassLoader compiled = MirrorTest.class.getClassLoader();

  /** Changes half of it all while the tool reads on; answers how often it failed. */
  private int failuresBesideChanges(ConfigurableApplicationContext service, Callable<?> mirror)
      throws Exception {
    Random random = new Random(servicePort);
    int failures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Future<?> changing = threads.submit(() -> change(service, random));
      try {
        mirror.call();
      } catch (Exception failed) {
        failures++;
      }
      changing.get();
    }
    return failures;
  }

  private static void change(ConfigurableApplicationContext service, Random random) {
    RecommendationFeed feed = service.getBean(RecommendationFeed.class);
    TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
    for (int i = 0; i < CHANGES / 2 / ROUNDS; i++) {
      transaction.executeWithoutResult(
          status -> {
            changeOne(feed, random);
            if (random.nextInt(5) == 0) {
              status.setRollbackOnly();
            }
          });
    }
  }

  private static void changeOne(RecommendationFeed feed, Random random) {
    String seller = "S" + random.nextInt(15);
    String plan = "plan-" + seller + "-" + random.nextInt(2);
    switch (random.nextInt(5)) {
      case 0 -> feed.withdraw(plan);
      case 1 -> feed.move(plan, random.nextBoolean() ? Status.followed_up : Status.closed);
      case 2 ->
          feed.practised(
              "rec-" + seller + "-a" + random.nextInt(4),
              had ->
                  new Practised(Outcome.completed, Instant.ofEpochSecond(random.nextInt()), 0.5));
      default ->
          feed.put(
              SamplePlans.plan(
                  plan, seller, "a" + random.nextInt(4) + ":Øv " + random.nextInt(99), "b"),
              Status.agreed);
    }
  }

  /** Loses requests and answers, and stands for a service that is down. */
  private HttpServer network() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    Random luck = new Random(17);
    server.createContext(
        "/",
        call -> {
          try (call) {
            int throwing = broken ? luck.nextInt(8) : 7;
            if (throwing == 0) {
              call.sendResponseHeaders(503, -1);
            } else if (throwing > 1) {
              pass(call);
            }
          }
        });
    server.start();
    return server;
  }

  private void pass(HttpExchange call) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(here(call.getRequestURI().toString()));
    for (String header : new String[] {"Accept", "Accept-Language"}) {
      String value = call.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      call.getResponseHeaders()
          .set("Content-Type", answer.headers().firstValue("Content-Type").orElse(""));
      call.sendResponseHeaders(answer.statusCode(), answer.body().length);
      call.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(here(path)).build(), BodyHandlers.ofString());
  }

  private URI here(String path) {
    return URI.create("http://127.0.0.1:" + servicePort + path);
  }

  private Map<String, JsonNode> held() throws IOException {
    Map<String, JsonNode> held = new TreeMap<>();
    JSON.readTree(Files.readString(folder.resolve("mirror.json")))
        .path("held")
        .propertyStream()
        .forEach(one -> held.put(one.getKey(), sameTimes(one.getValue())));
    return held;
  }

  private static Map<String, JsonNode> source(ConfigurableApplicationContext service) {
    Map<String, JsonNode> source = new TreeMap<>();
    service.getBean(FeedRows.class).after(0, Instant.EPOCH, CHANGES).stream()
        .filter(row -> row.told() != null)
        .map(row -> FeedEntry.of(row, Language.NB))
        .forEach(
            one -> source.put(one.id(), sameTimes(JSON.readTree(JSON.writeValueAsString(one)))));
    return source;
  }

  /** Writers differ in how many zeros they put behind the second. */
  private static JsonNode sameTimes(JsonNode entry) {
    ObjectNode same = (ObjectNode) entry;
    same.put("changedAt", Instant.parse(same.path("changedAt").asString()).toString());
    if (same.path("practised") instanceof ObjectNode practised) {
      practised.put("at", Instant.parse(practised.path("at").asString()).toString());
    }
    return same;
  }
}
