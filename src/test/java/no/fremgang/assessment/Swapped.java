package no.fremgang.assessment;

/** Puts another pack in force, for tests outside this package. */
public final class Swapped {
  private Swapped() {}

  public static void to(ActivePack active, ActivePack.InForce next) {
    active.swap(next);
  }
}
