package no.fremgang.assessment;

/** What was asked of a stored pack is not allowed as things stand. */
public final class PackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PackRefused(String message) {
    super(message);
  }

  static PackRefused byItsAuthor(StoredPack pack) {
    return new PackRefused(
        "Version "
            + pack.version()
            + " was handed in by "
            + pack.by()
            + ", who cannot approve it too. Ask another trainer.");
  }

  static PackRefused unapproved(StoredPack pack) {
    return new PackRefused(
        "Version "
            + pack.version()
            + " waits for approval by another person than "
            + pack.by()
            + ": POST /api/v1/rule-packs/"
            + pack.version()
            + "/approval.");
  }

  static PackRefused otherProcess(RunningPack before, RunningPack after) {
    return new PackRefused(
        "Versions "
            + before.version()
            + " and "
            + after.version()
            + " have different stages, so their plans cannot be laid side by side. Hand in data"
            + " of the new process after activation.");
  }
}
