package no.fremgang.core;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same text for people in both languages. */
public record Text(String en, String nb) {
  /** What is said in either language. */
  public static Text each(Function<Language, String> words) {
    return new Text(words.apply(Language.EN), words.apply(Language.NB));
  }

  /** What was kept of a text; nothing where nothing was, the English where it stands for both. */
  public static @Nullable Text kept(@Nullable String en, @Nullable String nb) {
    return en == null ? null : new Text(en, nb == null ? en : nb);
  }

  /** The text in the language; null where there is none. */
  public static @Nullable String in(@Nullable Text text, Language language) {
    return text == null ? null : text.in(language);
  }

  /** At most so many characters of it. */
  public Text cut(int most) {
    return each(
        language -> {
          String text = in(language);
          return text.substring(0, Math.min(most, text.length()));
        });
  }

  public String in(Language language) {
    return language == Language.NB ? nb : en;
  }
}
