package no.fremgang.assessment;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.RuleReader;

/**
 * Swaps packs while threads ask for plans, every pack compiled anew. As a command, {@code HotReload
 * SWAPS PACK-FOLDER}, it prints what was loaded after each tenth of the swaps.
 */
final class HotReload {
  private static final Period PERIOD = Period.parse("2026-Q3");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 15);
  private static final int THREADS = 2;

  private final List<PackFiles> versions;
  private final DataSet data;
  private final SellerId seller;
  private final ActivePack active;
  private final Assessments assessments = new Assessments();
  private final Queue<String> mixed = new ConcurrentLinkedQueue<>();
  private final Map<String, String> expected;
  private final AtomicLong plans = new AtomicLong();

  /** Memory and classes after a full collection. */
  record Level(long heapKilobytes, long metaspaceKilobytes, int classes) {
    static Level now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(pool -> pool.getUsage().getUsed())
              .sum();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      return new Level(heap >> 10, metaspace >> 10, classes.getLoadedClassCount());
    }
  }

  /**
   * @param versions packs that lead to different focuses, taken in turn
   */
  HotReload(List<PackFiles> versions, DataSet data, SellerId seller) {
    this.versions = versions;
    this.data = data;
    this.seller = seller;
    this.expected = new java.util.HashMap<>();
    for (PackFiles files : versions) {
      RunningPack pack = RunningPack.of(files);
      expected.put(pack.version() + " " + pack.hash(), focus(plan(pack)));
    }
    RunningPack first = RunningPack.of(versions.get(0));
    this.active = new ActivePack(new ActivePack.InForce(first, "test", Instant.EPOCH));
  }

  private CoachingPlan plan(RunningPack pack) {
    return assessments.of(data, pack, PERIOD, AS_OF).plan(seller);
  }

  private static String focus(CoachingPlan plan) {
    return plan.focus() + " " + plan.causes().stream().map(c -> c.cause()).toList();
  }

  /** Levels after the first swap and after each step; what was mixed is in {@link #mixed}. */
  List<Level> run(int steps, int swapsPerStep) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread asker = new Thread(() -> ask(done));
      asker.start();
      askers.add(asker);
    }
    List<Level> levels = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      for (int swap = 0; swap < swapsPerStep; swap++) {
        PackFiles next = versions.get((step * swapsPerStep + swap + 1) % versions.size());
        RunningPack compiled = RunningPack.of(RuleReader.read(next));
        active.swap(new ActivePack.InForce(compiled, "test", Instant.EPOCH));
      }
      levels.add(Level.now());
    }
    done.set(true);
    for (Thread asker : askers) {
      asker.join();
    }
    return levels;
  }

  private void ask(AtomicBoolean done) {
    while (!done.get()) {
      RunningPack pack = active.get();
      CoachingPlan plan = plan(pack);
      String named = plan.rulePack().version() + " " + plan.rulePack().hash();
      if (!named.equals(pack.version() + " " + pack.hash())
          || !focus(plan).equals(expected.get(named))) {
        mixed.add(named + ": " + focus(plan));
      }
      plans.incrementAndGet();
    }
  }

  Queue<String> mixed() {
    return mixed;
  }

  long plans() {
    return plans.get();
  }

  static HotReload ofSmallPacks() {
    RunningPack first = RunningPack.of(PackVersions.FIRST);
    DataSet data =
        new DataSet(
            "small",
            DataSetReader.read(
                    Path.of("src/test/resources/data/engaged-won"),
                    DataSetSchema.of(first.pack().catalogue()),
                    ReadOptions.defaults())
                .observations());
    return new HotReload(
        List.of(PackVersions.FIRST, PackVersions.FAINT), data, new SellerId("E04"));
  }

  public static void main(String... args) throws InterruptedException {
    int swaps = Integer.parseInt(args[0]);
    HotReload reload = ofSmallPacks();
    System.out.println("before: " + Level.now());
    reload.run(10, swaps / 10).forEach(System.out::println);
    System.out.println(reload.plans() + " plans, mixed: " + reload.mixed());
  }
}
