package no.fremgang.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/** Praise that managers have passed on to sellers, apart from everything to work on. */
public interface PraiseSent {
  /**
   * Passes lines of praise of a plan on; a line that was passed on before stays as it was.
   *
   * @param rules of the lines
   * @param words the manager's own, for all of the lines
   */
  void send(CoachingPlan plan, Set<String> rules, @Nullable String words, String person);

  /** What the seller was praised for, newest first. */
  default List<Line> to(SellerId seller) {
    return to(seller, null, Integer.MAX_VALUE);
  }

  /**
   * The same, in parts.
   *
   * @param after where the part before ended; null for the first
   */
  List<Line> to(SellerId seller, @Nullable Place after, int limit);

  /** Names a line for good. */
  record Place(String planId, int line) {}

  /**
   * @param line its place in the plan's praise, 0 first
   * @param words the manager's own, if any
   * @param by who passed it on
   */
  record Line(
      String planId,
      int line,
      String kind,
      String rule,
      String text,
      @Nullable String words,
      String by,
      Instant at) {}
}
