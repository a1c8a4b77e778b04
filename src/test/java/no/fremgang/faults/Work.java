package no.fremgang.faults;

import java.io.IOException;

/**
 * One kind of work that is going on when the service is killed, with what its client was promised.
 */
interface Work {
  String kind();

  /** Asks for one more thing; a broken connection leaves it {@link #isUnderWay under way}. */
  void step(Api api) throws IOException, InterruptedException;

  /** Whether a request, or what a request began, has not come to its end. */
  boolean isUnderWay();

  /**
   * Asks the service that was started again: everything promised is there, once, and what was under
   * way happened whole or not at all. Tries again what was under way.
   *
   * @throws IllegalStateException if not so
   */
  void check(Api api) throws IOException, InterruptedException;

  static void hold(boolean law, String otherwise, Object... values) {
    if (!law) {
      throw new IllegalStateException(otherwise.formatted(values));
    }
  }
}
