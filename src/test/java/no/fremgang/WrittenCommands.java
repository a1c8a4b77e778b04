package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.cli.CommandLineInterface;

/**
 * Carries out the shell commands a page shows, in a folder of its own and without a shell: the
 * program's own commands, {@code curl}, and copying or zipping {@code my-rules}.
 */
public final class WrittenCommands {
  private static final String PROGRAM = "java -jar target/fremgang.jar ";
  private static final Clock NOVEMBER =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");

  /** A file a page shows, or a part of one. */
  private static final Pattern FILE =
      Pattern.compile("```yaml my-rules/(\\S+)\\n(.*?)```", Pattern.DOTALL);

  private final Path folder;
  private final int port;
  private final Map<String, String> variables = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();

  WrittenCommands(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** What a command gave: an exit code or an HTTP status, and what it wrote. */
  record Answer(int code, String text) {
    boolean isFine() {
      return code == 0 || code >= 200 && code < 300;
    }
  }

  public static List<String> of(String page) {
    return BLOCK
        .matcher(page)
        .results()
        .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Files of my-rules the page shows, by path. */
  static Map<String, String> files(String page) {
    Map<String, String> files = new HashMap<>();
    FILE.matcher(page).results().forEach(file -> files.put(file.group(1), file.group(2)));
    return files;
  }

  Path myRules() {
    return folder.resolve("my-rules");
  }

  /** What {@code $NAME} stands for from now on. */
  void set(String name, String value) {
    variables.put("$" + name, value);
  }

  /** Writes what the page shows of my-rules: whole files, or one line of a file there is. */
  void writeFiles(String page) throws IOException {
    for (Map.Entry<String, String> shown : files(page).entrySet()) {
      Path file = myRules().resolve(shown.getKey());
      Files.writeString(file, changed(file, shown.getValue()));
    }
  }

  private static String changed(Path file, String shown) throws IOException {
    String key = shown.substring(0, shown.indexOf(':') + 1);
    return Files.exists(file)
        ? Files.readString(file)
            .replaceFirst("(?m)^" + key + ".*\n", Matcher.quoteReplacement(shown))
        : shown;
  }

  /** The answer of a command that must succeed, or give the status behind its {@code #}. */
  String run(String command) throws Exception {
    String[] parts = command.split(" # ", 2);
    Answer answer = ask(parts[0]);
    boolean asMeant =
        parts.length == 1 ? answer.isFine() : answer.code() == Integer.parseInt(parts[1]);
    assertThat(asMeant).as(command + "\n" + answer).isTrue();
    return answer.text();
  }

  Answer ask(String command) throws Exception {
    if (command.startsWith(PROGRAM)) {
      return program(command.substring(PROGRAM.length()));
    }
    if (command.startsWith("curl ")) {
      return curl(words(command));
    }
    return switch (command) {
      case "cp -r rules my-rules" -> copyRules();
      case "(cd my-rules && zip -qr -FS ../my-rules.zip .)" -> zipRules();
      default -> throw new IllegalArgumentException("No way to run: " + command);
    };
  }

  private Answer copyRules() throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = myRules().resolve(rules.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new Answer(0, "");
  }

  /** As a zip program does: the bytes as they are, sound or not. */
  private Answer zipRules() throws IOException {
    Map<String, byte[]> bytes = new HashMap<>();
    try (Stream<Path> files = Files.walk(myRules())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            myRules().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    Files.write(folder.resolve("my-rules.zip"), PackFiles.of(bytes).toZip());
    return new Answer(0, "");
  }

  private Answer program(String command) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    String[] arguments = words(command).stream().map(this::filled).toArray(String[]::new);
    int exit = CommandLineInterface.run(NOVEMBER, out, new PrintWriter(out, true), arguments);
    out.flush();
    return new Answer(exit, written.toString());
  }

  private Answer curl(List<String> words) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-o" -> i++;
        case "-X" -> request.method(words.get(++i), BodyPublishers.noBody());
        case "-u" -> request.header("Authorization", "Basic " + encoded(words.get(++i)));
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "-d" -> request.POST(BodyPublishers.ofString(filled(words.get(++i))));
        case "--data-binary" ->
            request.POST(BodyPublishers.ofFile(folder.resolve(words.get(++i).substring(1))));
        default -> request.uri(URI.create(filled(words.get(i)).replace(":8080", ":" + port)));
      }
    }
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    if (words.contains("-o")) {
      Files.write(folder.resolve(words.get(words.indexOf("-o") + 1)), response.body());
      return new Answer(response.statusCode(), "");
    }
    return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
  }

  private static String encoded(String user) {
    return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private String filled(String word) {
    boolean isOurs = word.equals("my-rules") || word.endsWith(".zip");
    String filled = isOurs ? folder.resolve(word).toString() : word;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace(variable.getKey(), variable.getValue());
    }
    return filled;
  }

  private static List<String> words(String command) {
    Matcher words = WORD.matcher(command);
    return words.results().map(MatchResult::group).map(word -> word.replace("'", "")).toList();
  }
}
