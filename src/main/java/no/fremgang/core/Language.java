package no.fremgang.core;

import java.util.Locale;
import java.util.Optional;

/** The languages people are spoken to in: English and Norwegian bokmål. */
public enum Language {
  EN(Locale.UK),
  NB(Locale.forLanguageTag("nb-NO"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** {@code en} or {@code nb}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code();
  }

  /**
   * The language whoever sent the header reads best; bokmål for every kind of Norwegian.
   *
   * @param acceptLanguage as in HTTP, such as {@code nn, en;q=0.5}
   * @return nothing if it names neither language, or cannot be read
   */
  public static Optional<Language> wanted(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> ofLocale(Locale.forLanguageTag(range.getRange())).stream())
          .findFirst();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The language spoken where the locale is used, if it is one of the two. */
  public static Optional<Language> ofLocale(Locale locale) {
    return switch (locale.getLanguage()) {
      case "nb", "no", "nn" -> Optional.of(NB);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /**
   * @throws IllegalArgumentException for any other code than {@code en} and {@code nb}
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("Unknown language \"" + code + "\"; use nb or en");
  }
}
