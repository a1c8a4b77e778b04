package no.fremgang.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of messages by key, one file per language. */
final class MessageTexts {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");
  private static final Properties EN = read(Language.EN);
  private static final Properties NB = read(Language.NB);

  private MessageTexts() {}

  static boolean has(String key) {
    return EN.containsKey(key);
  }

  static Text text(String key, Object... gaps) {
    return new Text(filled(EN, key, Language.EN, gaps), filled(NB, key, Language.NB, gaps));
  }

  private static String filled(Properties texts, String key, Language language, Object... gaps) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text in " + language + " for \"" + key + "\"");
    }
    return GAP.matcher(text)
        .replaceAll(gap -> Matcher.quoteReplacement(value(gap, language, gaps)));
  }

  private static String value(java.util.regex.MatchResult gap, Language language, Object... gaps) {
    Object value = gaps[Integer.parseInt(gap.group(1))];
    return value instanceof Text text ? text.in(language) : String.valueOf(value);
  }

  private static Properties read(Language language) {
    Properties texts = new Properties();
    String path = "/messages/faults_" + language + ".properties";
    try (InputStream file = MessageTexts.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + path);
      }
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
