package no.fremgang.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.demo.CompanyGenerator;
import no.fremgang.demo.CompanySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kills a service as {@code kill -9} does while imports, a job, activations of rule packs and steps
 * of plans are under way, starts it again and checks that nothing is lost, doubled or half-done;
 * and again, on one store. As a command, {@code KillHarness KILLS SEED FOLDER [--postgres]}, it
 * prints how many kills hit each kind of work: docs/operation.md.
 */
public final class KillHarness {
  static final int SELLERS = 160;
  private static final int MONTHS = 4;
  private static final int LONGEST_MILLIS = 6000;

  private final Path folder;
  private final ServiceProgram program;
  private final Random random;
  private final List<Work> all;
  private final Map<String, Integer> hit = new TreeMap<>();
  private final String[] settings;
  private final String url;

  /**
   * @param url of the PostgreSQL database to use; empty for H2 in the folder
   */
  KillHarness(Path folder, long seed, String url) throws IOException, InterruptedException {
    this.folder = folder;
    this.program = new ServiceProgram(folder);
    this.random = new Random(seed);
    this.url = url;
    this.settings =
        url.isEmpty()
            ? new String[] {"--fremgang.data=none", "--fremgang.store=" + folder.resolve("data")}
            : new String[] {"--fremgang.data=none", "--spring.datasource.url=" + url};
    Path company = folder.resolve("company");
    CompanyGenerator.generate(CompanySpec.of(SELLERS, MONTHS, 1), company);
    this.all =
        List.of(
            new ImportWork(company),
            new JobWork(SELLERS, "run-" + seed),
            new PackWork(List.of(pack("90.0.0"), pack("90.0.1"))),
            new LifeWork(SELLERS));
  }

  static PackFiles pack(String version) {
    Map<String, byte[]> files = new HashMap<>();
    PackFiles product = PackFiles.fromClasspath("rules");
    product.texts().forEach((path, text) -> files.put(path, text.getBytes()));
    files.put(
        "pack.yaml",
        product
            .text("pack.yaml")
            .orElseThrow()
            .replaceFirst("version: .*", "version: " + version)
            .getBytes());
    return PackFiles.of(files);
  }

  /** How many kills came while each kind of work was under way. */
  Map<String, Integer> run(int kills) throws Exception {
    try (ServiceProcess first = new ServiceProcess(program, folder, settings)) {
      all.get(0).step(first.api); // there is nothing to plan without data
      first.killAfter(0);
    }
    for (int kill = 1; kill <= kills; kill++) {
      try (ServiceProcess service = new ServiceProcess(program, folder, settings)) {
        check(service.api);
        workUntilKilled(service);
      }
      checkStore();
      System.out.printf("kill %d of %d: under way so far %s%n", kill, kills, hit);
    }
    try (ServiceProcess last = new ServiceProcess(program, folder, settings)) {
      check(last.api);
      if (last.stop() != 143) {
        throw new IllegalStateException("The service did not end as one that was asked to stop");
      }
    }
    checkStore();
    return hit;
  }

  private void workUntilKilled(ServiceProcess service) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    List<Future<Work>> working = new ArrayList<>();
    for (Work work : all) {
      working.add(threads.submit(() -> untilTheConnectionBreaks(work, service.api)));
    }
    service.killAfter(random.nextInt(LONGEST_MILLIS));
    for (Future<Work> one : working) {
      Work work = one.get();
      if (work.isUnderWay()) {
        hit.merge(work.kind(), 1, Integer::sum);
      }
    }
    threads.shutdown();
  }

  private static Work untilTheConnectionBreaks(Work work, Api api) throws InterruptedException {
    try {
      while (true) {
        work.step(api);
      }
    } catch (IOException killed) {
      return work;
    }
  }

  private void check(Api api) throws Exception {
    for (Work work : all) {
      work.check(api);
    }
    String problem =
        api.get("/api/v1/audit-log/verification")
            .expecting(200)
            .json()
            .path("problem")
            .asString("");
    Work.hold(problem.isEmpty(), "audit log: %s", problem);
  }

  /** On a copy of what the kill left, so that the service itself has to recover its file. */
  private void checkStore() throws IOException {
    String at = url;
    if (url.isEmpty()) {
      Path copy = folder.resolve("copy.mv.db");
      Files.copy(folder.resolve("data/fremgang.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
      at = "jdbc:h2:file:" + folder.resolve("copy") + ";MODE=PostgreSQL";
    }
    List<String> broken = StoreLaws.broken(new JdbcTemplate(new DriverManagerDataSource(at)));
    Work.hold(broken.isEmpty(), "%s", broken);
  }

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2])).toAbsolutePath();
    if (Files.exists(folder.resolve("company"))) {
      System.err.println(folder + " holds another run. Name a folder of its own.");
      System.exit(2);
    }
    if (arguments.length == 3) {
      System.out.println("Done, under way: " + new KillHarness(folder, seed, "").run(kills));
      return;
    }
    // The library switches fsync off; what was answered has to be on the disk.
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      System.out.println("Done, under way: " + new KillHarness(folder, seed, url).run(kills));
    }
  }
}
