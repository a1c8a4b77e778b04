package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files in deploy/ name exists: no build of the jar builds an image or starts the unit.
 */
class DeployFilesTest {
  private static final Path DOCKERFILE = Path.of("deploy/Dockerfile");
  private static final Path UNIT = Path.of("deploy/fremgang.service");
  private static final Path OPERATION = Path.of("docs/operation.md");
  private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ");
  private static final Pattern JAR = Pattern.compile("\\S*?([\\w.-]+\\.jar)\\b");
  private static final Pattern SETTING = Pattern.compile("--(fremgang[\\w.-]+)=|(FREMGANG_\\w+)=");
  private static final Pattern FLAG = Pattern.compile("-X[\\w:+.=/%-]+");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?:ArchiveClassesAtExit|SharedArchiveFile)=([\\w./-]+)");

  private static final Pattern STARTED = Pattern.compile("-jar (\\S+)");

  @Test
  void whatTheImageIsBuiltFromIsThere() throws IOException {
    List<String> copied =
        COPIED.matcher(Files.readString(DOCKERFILE)).results().map(m -> m.group(1)).toList();
    assertThat(copied).contains("pom.xml", "src", "rules");
    assertThat(copied).allSatisfy(path -> assertThat(Path.of(path)).exists());
  }

  @Test
  void theJarIsNamedAsTheBuildNamesIt() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom).contains("<finalName>fremgang</finalName>");
    assertThat(both().flatMap(text -> JAR.matcher(text).results()).map(m -> m.group(1)))
        .isNotEmpty()
        .containsOnly("fremgang.jar");
  }

  @Test
  void everySettingIsDescribed() throws IOException {
    String described = Files.readString(Path.of("docs/configuration.md"));
    List<String> settings =
        both()
            .flatMap(text -> SETTING.matcher(text).results())
            .map(
                m ->
                    m.group(1) == null
                        ? m.group(2).toLowerCase(Locale.ROOT).replace('_', '.')
                        : m.group(1))
            .toList();
    assertThat(settings).contains("fremgang.store", "fremgang.access.mode");
    assertThat(settings).allSatisfy(name -> assertThat(described).contains("`" + name + "`"));
  }

  @Test
  void theImageStartsWithTheArchiveItMade() throws IOException {
    List<String> archives =
        ARCHIVE
            .matcher(Files.readString(DOCKERFILE))
            .results()
            .map(m -> m.group(1))
            .distinct()
            .toList();
    assertThat(archives).hasSize(1);
  }

  /** Java leaves an archive aside that was made of a jar it does not find where it was then. */
  @Test
  void theArchiveIsMadeOfTheJarThatIsStarted() throws IOException {
    assertThat(archiveAndJar(making(DOCKERFILE))).isEqualTo(archiveAndJar(entryPoint()));
    assertThat(archiveAndJar(making(OPERATION))).isEqualTo(archiveAndJar(execStart()));
  }

  /** An archive that is not there is no fault, a flag that Java does not know is one. */
  @Test
  void javaKnowsTheFlags() throws Exception {
    assertThat(startOf(Stream.of("-XX:+NoSuchFlag").toList())).isNotZero();
    for (String text : List.of(entryPoint(), execStart())) {
      List<String> flags = FLAG.matcher(text).results().map(m -> m.group()).toList();
      assertThat(flags).hasSizeGreaterThanOrEqualTo(2);
      assertThat(startOf(flags)).as(flags.toString()).isZero();
    }
  }

  private static String entryPoint() throws IOException {
    String line = line(DOCKERFILE, "ENTRYPOINT ");
    List<String> words = new ArrayList<>();
    JsonMapper.shared().readTree(line).forEach(word -> words.add(word.asString()));
    assertThat(words).startsWith("java").endsWith("-jar", "fremgang.jar", "serve");
    return String.join(" ", words);
  }

  private static String execStart() throws IOException {
    String line = line(UNIT, "ExecStart=");
    assertThat(line).startsWith("/usr/bin/java ").endsWith("-jar /opt/fremgang/fremgang.jar serve");
    return line;
  }

  private static String making(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("java -XX:ArchiveClassesAtExit="))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> archiveAndJar(String command) {
    return Stream.of(ARCHIVE, STARTED)
        .flatMap(pattern -> pattern.matcher(command).results())
        .map(m -> m.group(1))
        .toList();
  }

  private static String line(Path file, String start) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow();
  }

  private static int startOf(List<String> flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-version");
    Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = started.waitFor();
    return said.contains("Unrecognized") ? 1 : code;
  }

  private static Stream<String> both() throws IOException {
    return Stream.of(Files.readString(DOCKERFILE), Files.readString(UNIT));
  }
}
