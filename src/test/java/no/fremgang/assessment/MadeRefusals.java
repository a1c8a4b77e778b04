package no.fremgang.assessment;

import java.time.Instant;

/** Refusals other packages cannot make, for tests of how they are told. */
public final class MadeRefusals {
  private MadeRefusals() {}

  public static Refused notReproducible() {
    return NotReproducible.withoutData("d-1");
  }

  public static Refused byItsAuthor() {
    return PackRefused.byItsAuthor(
        new StoredPack("1.2.0", "sha256:1", "Standard", true, "kari", Instant.EPOCH, null));
  }

  public static Refused nothingNew() {
    return new ReRunChangesNothing();
  }
}
