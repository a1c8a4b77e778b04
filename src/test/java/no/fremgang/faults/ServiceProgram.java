package no.fremgang.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.Fremgang;

/**
 * What the service is started from again and again: a copy of this program in a jar, so that builds
 * meanwhile do no harm, and an archive of its classes, which halves the time of a start.
 */
final class ServiceProgram {
  private static final List<String> FLAGS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path folder;
  private final Path archive;
  private final String classpath;

  /**
   * @param folder gets the jar and the archive
   */
  ServiceProgram(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.archive = folder.resolve("service.jsa");
    this.classpath = jar() + File.pathSeparator + libraries();
    Files.deleteIfExists(archive);
    List<String> training = new ArrayList<>(java("-XX:ArchiveClassesAtExit=" + archive));
    training.add(1, "-Dspring.context.exit=onRefresh");
    training.addAll(List.of("--server.port=0", "--fremgang.data=none"));
    training.add("--fremgang.store=" + folder.resolve("training"));
    Path log = folder.resolve("training.log");
    new ProcessBuilder(training)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    if (!Files.exists(archive)) {
      throw new IllegalStateException("No archive of classes was made; see " + log);
    }
  }

  /** Class path entries of this program without the tests and their settings, absolute. */
  private static Stream<Path> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(Path::toAbsolutePath);
  }

  /** An archive of classes holds for jars only. */
  private Path jar() {
    Path jar = folder.resolve("service.jar");
    List<String> making = new ArrayList<>(List.of("--create", "--file", jar.toString()));
    entries()
        .filter(Files::isDirectory)
        .forEach(directory -> making.addAll(List.of("-C", directory.toString(), ".")));
    int failed =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, making.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("jar " + making + " failed");
    }
    return jar;
  }

  private static String libraries() {
    return entries()
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The command that starts the service; its settings come after it. */
  List<String> command() {
    return java("-XX:SharedArchiveFile=" + archive);
  }

  private List<String> java(String flag) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of(flag, "-cp", classpath, Fremgang.class.getName()));
    return command;
  }
}
