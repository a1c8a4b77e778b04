package no.fremgang.assessment;

import java.time.Instant;

/**
 * The rule pack in force, exchanged as a whole. Who takes it once and keeps it works with one pack
 * from start to end, whatever happens meanwhile.
 */
public final class ActivePack {
  private volatile InForce inForce;

  /**
   * @param by who made it active
   * @param since when; on this server
   */
  public record InForce(RunningPack pack, String by, Instant since) {}

  public ActivePack(InForce first) {
    this.inForce = first;
  }

  public RunningPack get() {
    return inForce().pack();
  }

  public InForce inForce() {
    return inForce;
  }

  void swap(InForce next) {
    inForce = next;
  }
}
