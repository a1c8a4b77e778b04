package no.fremgang.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Pattern GAP = Pattern.compile("\\{\\d}");
  private static final Pattern USED =
      Pattern.compile("\"((?:PACK|CAT|RULE|TEST|DATA|FAULTS)-\\d{3}(?:\\.[a-z0-9-]+)?)\"");

  @Test
  void fillsTheGapsInBothLanguages() {
    Message message = Message.of("PACK-021", "conter", Message.words("did-you-mean", "counter"));
    assertThat(message.problem())
        .isEqualTo(new Text("unknown key \"conter\".", "ukjent nøkkel \"conter\"."));
    assertThat(message.wayOut().nb()).isEqualTo("Mente du \"counter\"?");
  }

  @Test
  void takesWhatIsFilledInAsItIs() {
    assertThat(Message.of("PACK-021", "{1} $1 \\", "{0}").problem().en())
        .isEqualTo("unknown key \"{1} $1 \\\".");
  }

  @Test
  void refusesAMessageALanguageLacks() {
    assertThatThrownBy(() -> Message.of("RULE-999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RULE-999");
  }

  @Test
  void hasTheSameTextsWithTheSameGapsInBothLanguages() throws IOException {
    Properties en = texts("en");
    Properties nb = texts("nb");
    assertThat(nb.keySet()).isEqualTo(en.keySet());
    en.stringPropertyNames()
        .forEach(key -> assertThat(gaps(nb, key)).as(key).isEqualTo(gaps(en, key)));
  }

  /** A word-for-word copy would be a text nobody translated. */
  @Test
  void saysWhatIsWrongDifferentlyInEachLanguage() throws IOException {
    Properties en = texts("en");
    Properties nb = texts("nb");
    assertThat(en.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("word.") && en.getProperty(key).length() > 4)
        .allSatisfy(key -> assertThat(nb.getProperty(key)).isNotEqualTo(en.getProperty(key)));
  }

  @Test
  void hasATextForEveryMessageTheProgramUses() throws IOException {
    Properties en = texts("en");
    for (Path source : sources()) {
      USED.matcher(Files.readString(source))
          .results()
          .map(match -> match.group(1))
          .forEach(
              key ->
                  assertThat(en)
                      .as(source + ": " + key)
                      .satisfiesAnyOf(
                          texts -> assertThat(texts).containsKey(key),
                          texts -> assertThat(texts).containsKey(key + ".about")));
    }
  }

  /** A text nobody is told would be translated and kept for nothing. */
  @Test
  void usesEveryTextOfEveryCode() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    for (Path source : sources()) {
      USED.matcher(Files.readString(source)).results().forEach(key -> used.add(key.group(1)));
    }
    assertThat(texts("en").stringPropertyNames())
        .filteredOn(key -> !key.startsWith("word."))
        .allSatisfy(key -> assertThat(used).anyMatch(site -> isOf(key, site)));
  }

  /** Whether the text is the site's own, its way out, or what all texts of the code share. */
  private static boolean isOf(String key, String site) {
    String code = site.substring(0, (site + ".").indexOf('.'));
    return List.of(site, site + ".do", code + ".do", code + ".about").contains(key);
  }

  @Test
  void usesEveryWordOfDataSets() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path source : sources()) {
      all.append(Files.readString(source));
    }
    assertThat(texts("en").stringPropertyNames())
        .filteredOn(key -> key.startsWith("word.data."))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(all).contains("\"" + key.substring("word.".length()) + "\""));
  }

  private static TreeSet<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java/no/fremgang"))) {
      return new TreeSet<>(walk.filter(path -> path.toString().endsWith(".java")).toList());
    }
  }

  private static TreeSet<String> gaps(Properties texts, String key) {
    return new TreeSet<>(
        GAP.matcher(texts.getProperty(key, "")).results().map(MatchResult::group).toList());
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/messages/faults_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
