package no.fremgang.simulation;

import java.util.Locale;

/** So many of so many. */
final class Share {
  private long hits;
  private long of;

  void add(boolean hit) {
    hits += hit ? 1 : 0;
    of++;
  }

  void add(Share other) {
    hits += other.hits;
    of += other.of;
  }

  long of() {
    return of;
  }

  /** 0..1; 0 of none is 0. */
  double value() {
    return of == 0 ? 0 : (double) hits / of;
  }

  /** In percent, or a dash where there is none to count. */
  @Override
  public String toString() {
    return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * value());
  }
}
