package no.fremgang.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, on a port of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {
  private static final int LONGEST_START_SECONDS = 180;
  private final Process process;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Path log;
  final Api api;

  /**
   * Returns when the service takes requests.
   *
   * @param folder its working directory; its output is added to {@code service.log} there
   */
  ServiceProcess(ServiceProgram program, Path folder, String... settings)
      throws IOException, InterruptedException {
    int port = freePort();
    log = folder.resolve("service.log");
    List<String> command = new ArrayList<>(program.command());
    command.addAll(List.of("--server.port=" + port, "--fremgang.jobs.lease=5s"));
    command.addAll(List.of(settings));
    process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    Thread reader = new Thread(this::readOutput, "output of the service");
    reader.setDaemon(true);
    reader.start();
    api = new Api("http://127.0.0.1:" + port);
    if (!started.await(LONGEST_START_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
      process.destroyForcibly();
      throw new IllegalStateException("The service did not start; see " + log);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader();
        Writer kept =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        kept.write(line + "\n");
        kept.flush();
        if (line.contains("Started Fremgang in")) {
          started.countDown();
        }
      }
    } catch (IOException killed) {
      // Whoever killed it closed its output too.
    } finally {
      started.countDown();
    }
  }

  /** Lets it run for so long, then kills it as {@code kill -9} does. */
  void killAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("The service ended by itself; see " + log);
    }
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as a supervisor does with SIGTERM. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
