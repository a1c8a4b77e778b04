package no.fremgang.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A number cut into steps, so that a sentence can speak of it with a number and its unit while a
 * subject still has finitely many states. Rules name one of the limits; what is between two limits
 * is the same to every rule.
 *
 * @param limits ascending
 * @param states one more than limits: below the first, from the first on, …
 */
record Ladder(List<Integer> limits, List<State> states) {
  /** Whole months. */
  static final Ladder MONTHS =
      new Ladder(
          List.of(1, 3, 6, 9, 12, 18, 24, 36),
          List.of(
              State.MONTHS_BELOW_1,
              State.MONTHS_FROM_1,
              State.MONTHS_FROM_3,
              State.MONTHS_FROM_6,
              State.MONTHS_FROM_9,
              State.MONTHS_FROM_12,
              State.MONTHS_FROM_18,
              State.MONTHS_FROM_24,
              State.MONTHS_FROM_36));

  /** Percent of something, 0..100. */
  static final Ladder PERCENT =
      new Ladder(
          List.of(5, 10, 20, 30, 50),
          List.of(
              State.PERCENT_BELOW_5,
              State.PERCENT_FROM_5,
              State.PERCENT_FROM_10,
              State.PERCENT_FROM_20,
              State.PERCENT_FROM_30,
              State.PERCENT_FROM_50));

  Ladder {
    limits = List.copyOf(limits);
    states = List.copyOf(states);
    if (states.size() != limits.size() + 1) {
      throw new IllegalArgumentException("A ladder has one state more than limits");
    }
  }

  Set<State> all() {
    return EnumSet.copyOf(states);
  }

  State of(double number) {
    int passed = (int) limits.stream().filter(limit -> number >= limit).count();
    return states.get(passed);
  }

  /**
   * The states below a limit.
   *
   * @param word of a slot, such as {@code months-6}
   */
  Set<State> below(String word) {
    return EnumSet.copyOf(states.subList(0, position(word) + 1));
  }

  /** The states from a limit on. */
  Set<State> from(String word) {
    return EnumSet.copyOf(states.subList(position(word) + 1, states.size()));
  }

  private int position(String word) {
    return limits.indexOf(Integer.valueOf(word.substring(word.indexOf('-') + 1)));
  }

  /** A number in the state. */
  int in(State state) {
    int at = states.indexOf(state);
    return at == 0 ? 0 : limits.get(at - 1);
  }
}
