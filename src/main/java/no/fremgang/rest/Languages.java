package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
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
          "language",
          new Text(
              "\"" + code + "\" is no language of this service.",
              "Tjenesten har ikke språket \"" + code + "\"."),
          new Text("Send nb or en.", "Send nb eller en."));
    }
  }

  /** The first of {@code Accept-Language} that Fremgang speaks; English if there is none. */
  static Language of(HttpServletRequest request) {
    return Language.wanted(
            String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))))
        .orElse(Language.EN);
  }
}
