package no.fremgang.core;

/** The same text for people in both languages. */
public record Text(String en, String nb) {
  public String in(Language language) {
    return language == Language.NB ? nb : en;
  }
}
