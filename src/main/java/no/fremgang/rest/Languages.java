package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import no.fremgang.core.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the language of an answer out of a request. */
final class Languages {
  private Languages() {}

  /**
   * @throws UnusableRequest for any other code than {@code nb} and {@code en}
   */
  static Language of(String code) {
    try {
      return Language.of(code);
    } catch (IllegalArgumentException unknown) {
      throw new UnusableRequest(
          "language", "\"" + code + "\" is no language of this service.", "Send nb or en.");
    }
  }

  /** The first of {@code Accept-Language} that Fremgang speaks; English if there is none. */
  static Language of(HttpServletRequest request) {
    return of(request, Language.EN);
  }

  /** The first of {@code Accept-Language} that Fremgang speaks, or the other one. */
  static Language of(HttpServletRequest request, Language otherwise) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return otherwise;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      @Nullable Language spoken = spoken(locale.getLanguage());
      if (spoken != null) {
        return spoken;
      }
    }
    return otherwise;
  }

  /** Bokmål for every kind of Norwegian. */
  private static @Nullable Language spoken(String code) {
    return switch (code) {
      case "nb", "no", "nn" -> Language.NB;
      case "en" -> Language.EN;
      default -> null;
    };
  }
}
