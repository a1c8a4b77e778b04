package no.fremgang.rest;

/** No job of that id is kept. */
final class UnknownJob extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownJob(String id) {
    super("There is no job \"" + id + "\".");
  }
}
