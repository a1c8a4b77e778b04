package no.fremgang.core;

import java.util.Locale;

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
