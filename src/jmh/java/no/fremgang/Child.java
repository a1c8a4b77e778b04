package no.fremgang;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Fremgang in a JVM of its own, with the classes of this one. */
final class Child implements AutoCloseable {
  private final Process process;
  private Duration cpu = Duration.ZERO;

  private Child(Process process) {
    this.process = process;
  }

  /**
   * @param heap as after {@code -Xmx}
   * @param log what it writes to either stream
   */
  static Child started(String heap, Path log, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path")));
    command.add(Fremgang.class.getName());
    command.addAll(List.of(args));
    Files.createDirectories(log.toAbsolutePath().getParent());
    File file = log.toFile();
    return new Child(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end, looking at its clock on the way, and gives its exit code. */
  int ended() throws InterruptedException {
    do {
      process.info().totalCpuDuration().ifPresent(soFar -> cpu = soFar);
    } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
    return process.exitValue();
  }

  /** Processor time of all its threads, as far as seen by {@link #ended}. */
  Duration cpu() {
    return cpu;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
