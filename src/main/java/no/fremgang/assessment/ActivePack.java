package no.fremgang.assessment;

import java.util.concurrent.atomic.AtomicReference;

/** The rule pack in force, swapped whole. */
public final class ActivePack {
  private final AtomicReference<RunningPack> active;

  public ActivePack(RunningPack first) {
    this.active = new AtomicReference<>(first);
  }

  public RunningPack get() {
    return active.get();
  }
}
