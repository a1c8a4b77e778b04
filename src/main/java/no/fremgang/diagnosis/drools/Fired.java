package no.fremgang.diagnosis.drools;

import java.util.BitSet;

/** Collects which ways of which rules fired; compiled rules can do nothing else. */
public final class Fired {
  private final BitSet ways = new BitSet();

  Fired() {}

  /** Marks the way with that number as fired. */
  public void add(int way) {
    ways.set(way);
  }

  int[] ways() {
    return ways.stream().toArray();
  }
}
