package no.fremgang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * From CSV files to plans in a JVM of its own with a heap of 1 GB, start of the JVM and compilation
 * of the pack included. The argument is the number of sellers: {@code mvn -Pbenchmarks test-compile
 * exec:exec -Dbench.main=no.fremgang.WholeRun -Dbench=10000}.
 */
public final class WholeRun {
  private static final String HEAP = "1g";

  private WholeRun() {}

  public static void main(String[] args) throws Exception {
    int sellers = Integer.parseInt(args[0]);
    String company = MadeUpCompany.of(sellers).toString();
    Path plans = Path.of("target", "companies", sellers + "-plans.ndjson");
    long start = System.nanoTime();
    try (Child run =
        Child.started(
            HEAP,
            Path.of("target", "companies", "whole-run.log"),
            "plan",
            "--data",
            company,
            "--period",
            "2026-Q3",
            "--out",
            plans.toString())) {
      int exit = run.ended();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf(
          "%d sellers, exit %d: %.1f s, %.1f s of processor time, heap %s, %.0f MB of plans%n",
          sellers,
          exit,
          took.toMillis() / 1e3,
          run.cpu().toMillis() / 1e3,
          HEAP,
          Files.size(plans) / 1e6);
    }
  }
}
