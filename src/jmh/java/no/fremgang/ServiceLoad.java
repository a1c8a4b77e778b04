package no.fremgang;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import no.fremgang.catalogue.PackFiles;
import tools.jackson.databind.JsonNode;

/**
 * Load on the service with the demo company beside PostgreSQL: first getting plans, then making
 * them, each for the given seconds (at most 600), while the active pack is swapped for another
 * every five seconds. Over loopback, in a closed loop with 8 connections or as many as a second
 * argument says: in a closed loop the time of an answer is the connections over the answers a
 * second. {@code mvn -Pbenchmarks test-compile exec:exec -Dbench.main=no.fremgang.ServiceLoad
 * -Dbench=120}.
 */
public final class ServiceLoad {
  private static final int CONNECTIONS = 8;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SWAP_EVERY_MS = 5_000;
  private static final String PERIOD = "{\"period\": \"2026-Q3\"}";

  private final Service service;
  private final int connections;
  private final List<String> sellers = new ArrayList<>();
  private final List<String> plans = new ArrayList<>();
  private final List<String> packs = new ArrayList<>();

  private ServiceLoad(Service service, int connections) {
    this.service = service;
    this.connections = connections;
  }

  /** One request of a kind; whether it was answered as it should be. */
  private interface Request {
    boolean send() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    int seconds = Math.min(Integer.parseInt(args[0]), 600);
    try (Service service = Service.started("1g", "demo")) {
      System.out.printf(
          "start to first answer: %.1f s%n", service.toFirstAnswer().toMillis() / 1e3);
      ServiceLoad load =
          new ServiceLoad(service, args.length < 2 ? CONNECTIONS : Integer.parseInt(args[1]));
      load.prepare();
      load.run("warming up, GET", load::get, Math.min(WARM_UP_SECONDS, seconds));
      load.run("warming up, POST", load::make, Math.min(WARM_UP_SECONDS, seconds));
      load.run("GET a plan", load::get, seconds);
      load.run("POST a plan", load::make, seconds);
    }
  }

  private void prepare() throws Exception {
    Service.json(service.get("/api/v1/sellers"))
        .forEach(seller -> sellers.add(seller.get("sellerId").asString()));
    for (String seller : sellers) {
      JsonNode plan = Service.json(service.post(makingOf(seller), PERIOD));
      plans.add(plan.get("id").asString());
    }
    packs.add(Service.json(service.get("/api/v1/rule-packs/active")).get("hash").asString());
    HttpResponse<byte[]> handedIn =
        service.post(
            "/api/v1/rule-packs", "application/zip", BodyPublishers.ofByteArray(otherPack()));
    packs.add(Service.json(handedIn).get("pack").get("hash").asString());
  }

  /** The same rules as another version. */
  private static byte[] otherPack() throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    PackFiles.from(Path.of("rules"))
        .texts()
        .forEach(
            (path, text) -> {
              String other = text.replaceFirst("(?m)^version: .*$", "version: 9.9.9");
              String kept = path.equals("pack.yaml") ? other : text;
              files.put(path, kept.getBytes(StandardCharsets.UTF_8));
            });
    return PackFiles.of(files).toZip();
  }

  private static String makingOf(String seller) {
    return "/api/v1/sellers/" + seller + "/coaching-plans";
  }

  private static String any(List<String> of) {
    return of.get(ThreadLocalRandom.current().nextInt(of.size()));
  }

  private boolean get() throws Exception {
    HttpResponse<byte[]> answer = service.get("/api/v1/coaching-plans/" + any(plans));
    return answer.statusCode() == 200 && answer.body().length > 1000;
  }

  private boolean make() throws Exception {
    HttpResponse<byte[]> answer = service.post(makingOf(any(sellers)), PERIOD);
    return answer.statusCode() == 201 && answer.body().length > 1000;
  }

  private void run(String what, Request request, int seconds) throws Exception {
    Latencies latencies = new Latencies();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(connections + 1);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      all.add(threads.submit(() -> send(request, latencies, end)));
    }
    Future<Integer> swapping = threads.submit(() -> swap(end));
    for (Future<?> one : all) {
      one.get();
    }
    double took = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %s, %d swaps%n", what, latencies.told(took), swapping.get());
    threads.shutdown();
  }

  private static void send(Request request, Latencies latencies, long end) {
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      boolean well;
      try {
        well = request.send();
      } catch (Exception failed) {
        well = false;
      }
      latencies.answered(System.nanoTime() - start, well);
    }
  }

  private int swap(long end) throws Exception {
    int swaps = 0;
    while (System.nanoTime() + SWAP_EVERY_MS * 1_000_000L < end) {
      Thread.sleep(SWAP_EVERY_MS);
      swaps++;
      String pack = packs.get(swaps % packs.size());
      Service.json(service.post("/api/v1/rule-packs/" + pack + "/activation", ""));
    }
    return swaps;
  }
}
