package no.fremgang.gap;

import java.util.function.IntPredicate;

/**
 * How often cases that come from an earlier stage have a day for this one. Many records leave
 * stages out; a stage left out costs no case and no time.
 */
final class StageVisits {
  private final long[] arrived;
  private final long[] visited;
  private final long[] beyond;
  private final long[] visitedBeyond;

  StageVisits(int stages) {
    this.arrived = new long[stages];
    this.visited = new long[stages];
    this.beyond = new long[stages];
    this.visitedBeyond = new long[stages];
  }

  /** One case: whether it entered each stage, and was won. */
  void add(IntPredicate entered, boolean won) {
    boolean goesOn = won;
    int first = 0;
    while (first < arrived.length && !entered.test(first)) {
      first++;
    }
    for (int stage = arrived.length - 1; stage > first; stage--) {
      boolean visits = entered.test(stage);
      arrived[stage] += visits || goesOn ? 1 : 0;
      visited[stage] += visits ? 1 : 0;
      beyond[stage] += goesOn ? 1 : 0;
      visitedBeyond[stage] += visits && goesOn ? 1 : 0;
      goesOn |= visits;
    }
  }

  /** Of the cases that got as far, the share that has a day for the stage, 0..1; 1 if none did. */
  double share(int stage) {
    return arrived[stage] == 0 ? 1 : (double) visited[stage] / arrived[stage];
  }

  /** The same of the cases that got beyond the stage. */
  double shareBeyond(int stage) {
    return beyond[stage] == 0 ? 1 : (double) visitedBeyond[stage] / beyond[stage];
  }
}
