package no.fremgang.rest;

import no.fremgang.core.Language;

/** Reads languages out of requests. */
final class Languages {
  private Languages() {}

  static Language of(String code) {
    try {
      return Language.of(code);
    } catch (IllegalArgumentException unknown) {
      throw new UnusableRequest(
          "language", "\"" + code + "\" is no language of this service.", "Send nb or en.");
    }
  }
}
