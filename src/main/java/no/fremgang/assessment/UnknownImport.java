package no.fremgang.assessment;

/** There is no import of that id, or none in force where one is asked for. */
public final class UnknownImport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownImport(String id) {
    super("There is no import \"" + id + "\" in force. GET /api/v1/data-sets lists them.");
  }
}
