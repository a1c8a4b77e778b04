package no.fremgang.core;

import java.util.function.Function;

/** The same text for people in both languages. */
public record Text(String en, String nb) {
  /** What is said in either language. */
  public static Text each(Function<Language, String> words) {
    return new Text(words.apply(Language.EN), words.apply(Language.NB));
  }

  public String in(Language language) {
    return language == Language.NB ? nb : en;
  }
}
