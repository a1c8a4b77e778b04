package no.fremgang.assessment;

/** What was handed in cannot be kept, because nothing more can be written; nothing of it was. */
public final class NoRoom extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoRoom(String what, Throwable cause) {
    super(what + " cannot be written: " + cause.getMessage(), cause);
  }
}
