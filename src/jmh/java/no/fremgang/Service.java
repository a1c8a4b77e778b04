package no.fremgang;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in a JVM of its own, beside an empty PostgreSQL; loopback only, port of its own. */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final EmbeddedPostgres database;
  private final Child child;
  private final String address;
  private final Duration toFirstAnswer;

  private Service(EmbeddedPostgres database, Child child, String address, long startedAt)
      throws Exception {
    this.database = database;
    this.child = child;
    this.address = address;
    waitForAnswer();
    this.toFirstAnswer = Duration.ofNanos(System.nanoTime() - startedAt);
  }

  /**
   * @param data the company to begin with: a folder, or {@code demo}
   */
  static Service started(String heap, String data) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    EmbeddedPostgres database = EmbeddedPostgres.start();
    int port = freePort();
    long startedAt = System.nanoTime();
    Child child =
        Child.started(
            heap,
            Path.of("target", "companies", "service.log"),
            "serve",
            "--server.port=" + port,
            "--fremgang.data=" + data,
            "--fremgang.fit-ahead=true",
            "--spring.datasource.url="
                + database.getJdbcUrl("postgres", "postgres")
                + "&reWriteBatchedInserts=true");
    return new Service(database, child, "http://127.0.0.1:" + port, startedAt);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void waitForAnswer() throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (get("/api/v1/sellers").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        if (!child.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IllegalStateException("The service did not start; see service.log", notYet);
        }
      }
      Thread.sleep(20);
    }
  }

  /** From the start of its JVM until it had listed the sellers of its data. */
  Duration toFirstAnswer() {
    return toFirstAnswer;
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", BodyPublishers.ofString(json));
  }

  HttpResponse<byte[]> post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .POST(body)
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    child.close();
    database.close();
  }
}
