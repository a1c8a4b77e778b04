package no.fremgang.cli;

/** An option that cannot be used, with the way out. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message);
  }
}
