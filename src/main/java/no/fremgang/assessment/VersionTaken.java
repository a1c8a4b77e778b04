package no.fremgang.assessment;

/** A published version never changes: other content needs another version. */
public final class VersionTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VersionTaken(String version) {
    super(
        "Version "
            + version
            + " is published with other content. Give the changed pack the next version in"
            + " pack.yaml.");
  }
}
