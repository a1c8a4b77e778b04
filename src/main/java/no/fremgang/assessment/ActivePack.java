package no.fremgang.assessment;

/** The rule pack in force. */
public final class ActivePack {
  private final RunningPack active;

  public ActivePack(RunningPack first) {
    this.active = first;
  }

  public RunningPack get() {
    return active;
  }
}
