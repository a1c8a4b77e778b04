package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Holds docs/configuration.md to the settings the program reads and to their defaults. */
class ConfigurationPageTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(fremgang\\.[a-z.-]+)` \\| (`[^`]*`|[^|]*?) \\|");
  private static final Pattern READ = Pattern.compile("\\$\\{(fremgang\\.[a-z.-]+)");
  private static final Pattern NAMED =
      Pattern.compile("@ConfigurationProperties\\(\"(fremgang[a-z.-]*)\"\\)");

  @Test
  void everySettingIsInTheTableAndTheOtherWayRound() throws Exception {
    TreeSet<String> read = new TreeSet<>(yaml().keySet());
    for (Path source : sources()) {
      String text = Files.readString(source);
      READ.matcher(text).results().map(found -> found.group(1)).forEach(read::add);
      if (NAMED.matcher(text).find()) {
        String name = SOURCES.relativize(source).toString().replace('/', '.');
        addFields(Class.forName(name.substring(0, name.length() - ".java".length())), read);
      }
    }
    assertThat(table().keySet()).isEqualTo(read);
  }

  private static void addFields(Class<?> settings, TreeSet<String> read) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
    for (RecordComponent field : settings.getRecordComponents()) {
      read.add(prefix + "." + field.getName().replaceAll("([A-Z])", "-$1").toLowerCase());
    }
  }

  @Test
  void theTableNamesTheDefaults() throws Exception {
    Map<String, String> table = table();
    yaml()
        .forEach(
            (name, value) ->
                assertThat(table.get(name))
                    .as(name)
                    .isEqualTo(value.isEmpty() ? "empty" : "`" + value + "`"));
  }

  private static SortedMap<String, String> table() throws IOException {
    SortedMap<String, String> rows = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/configuration.md")));
    while (row.find()) {
      rows.put(row.group(1), row.group(2).strip());
    }
    return rows;
  }

  private static SortedMap<String, String> yaml() throws IOException {
    SortedMap<String, String> settings = new TreeMap<>();
    FileSystemResource file = new FileSystemResource("src/main/resources/application.yaml");
    for (PropertySource<?> part : new YamlPropertySourceLoader().load("yaml", file)) {
      EnumerablePropertySource<?> values = (EnumerablePropertySource<?>) part;
      Stream.of(values.getPropertyNames())
          .filter(name -> name.startsWith("fremgang."))
          .forEach(name -> settings.put(name, String.valueOf(values.getProperty(name))));
    }
    return settings;
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
