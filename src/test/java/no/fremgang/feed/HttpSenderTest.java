package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.fremgang.feed.Sender.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends to a server on this machine that behaves well and badly. */
class HttpSenderTest {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private HttpSender sender;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    sender = new HttpSender(local(InetAddress::getAllByName), Duration.ofSeconds(20));
  }

  private static Targets local(Targets.Lookup lookup) {
    return new Targets(true, Set.of(443), lookup);
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = call.getRequestURI().getPath();
    heard.add(
        path
            + " "
            + call.getRequestHeaders().getFirst("webhook-id")
            + " "
            + call.getRequestHeaders().getFirst("Content-Type")
            + " "
            + body);
    switch (path) {
      case "/redirect" -> {
        call.getResponseHeaders().set("Location", "/elsewhere");
        call.sendResponseHeaders(307, -1);
      }
      case "/endless" -> {
        call.sendResponseHeaders(200, 0);
        call.getResponseBody().write(new byte[100]);
        call.getResponseBody().flush();
        await();
      }
      case "/busy" -> {
        call.getResponseHeaders().set("Retry-After", "120");
        call.sendResponseHeaders(429, -1);
      }
      case "/silent" -> {
        await();
        call.sendResponseHeaders(200, -1);
      }
      default -> call.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
    }
    call.close();
  }

  private void await() {
    try {
      over.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() throws Exception {
    over.countDown();
    sender.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private Answer post(Sender by, String path) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return by.post(url, Map.of("webhook-id", "msg_1"), "{\"æ\":1}");
  }

  @Test
  void sendsTheBodyAsItIsAndTellsTheStatus() {
    assertThat(post(sender, "/204")).isEqualTo(new Answer(204, null));
    assertThat(heard)
        .containsExactly("/204 msg_1 application/cloudevents+json; charset=UTF-8 {\"æ\":1}");
    assertThat(post(sender, "/410").isGone()).isTrue();
    assertThat(post(sender, "/busy")).isEqualTo(Answer.refusing(429, "120"));
    assertThat(post(sender, "/503")).isEqualTo(Answer.refusing(503, null));
  }

  @Test
  void followsNoRedirect() {
    assertThat(post(sender, "/redirect").status()).isEqualTo(307);
    assertThat(heard).hasSize(1);
  }

  @Test
  void readsNothingOfAnAnswerWithoutEnd() {
    assertThat(post(sender, "/endless").isTaken()).isTrue();
  }

  @Test
  void givesUpOnAServerThatSaysNothing() throws Exception {
    try (HttpSender impatient =
        new HttpSender(local(InetAddress::getAllByName), Duration.ofMillis(300))) {
      Answer answer = post(impatient, "/silent");
      assertThat(answer.status()).isNull();
      assertThat(answer.isTaken()).isFalse();
      assertThat(answer.problem().en()).startsWith("No answer came: ");
      assertThat(answer.problem().nb()).startsWith("Det kom ikke noe svar: ");
    }
  }

  /** Something comes all the time, so that no wait for the next of it is long. */
  @Test
  void givesUpOnAServerThatGoesOnSayingThatItIsAtWork() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpSender impatient =
            new HttpSender(local(InetAddress::getAllByName), Duration.ofMillis(300))) {
      threads.execute(() -> sayThatItIsAtWork(busy));
      URI url = URI.create("http://127.0.0.1:" + busy.getLocalPort() + "/");
      assertThat(impatient.post(url, Map.of(), "{}").status()).isNull();
    }
  }

  /** For half a gigabyte, and then answers those who are still there. */
  private static void sayThatItIsAtWork(ServerSocket server) {
    byte[] atWork = "HTTP/1.1 102 Processing\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] done = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (Socket call = server.accept();
        OutputStream out = new BufferedOutputStream(call.getOutputStream())) {
      for (int i = 0; i < 20_000_000; i++) {
        out.write(atWork);
      }
      out.write(done);
      out.flush();
      call.shutdownOutput();
      call.getInputStream().readAllBytes(); // Left unread, it would break the connection.
    } catch (IOException hungUp) {
      // As it should be.
    }
  }

  /** The name leads to this machine when it is looked at and inside when it is connected to. */
  @Test
  void judgesTheAddressItConnectsTo() throws Exception {
    int[] asked = {0};
    Targets.Lookup rebinding =
        host ->
            new InetAddress[] {
              InetAddress.getByName(asked[0]++ == 0 ? "127.0.0.1" : "192.168.0.1")
            };
    try (HttpSender careful = new HttpSender(local(rebinding), Duration.ofSeconds(20))) {
      Answer answer =
          careful.post(
              URI.create("http://rebind.example:" + server.getAddress().getPort() + "/200"),
              Map.of(),
              "{}");
      assertThat(answer.problem()).isEqualTo(Targets.FORBIDDEN);
    }
    assertThat(asked[0]).isEqualTo(2);
    assertThat(heard).isEmpty();
  }
}
