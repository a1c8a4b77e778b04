package no.fremgang.observation;

/** Decimal numbers as digits with an optional point, read exactly and without objects. */
final class PlainNumber {
  static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
  private static final int MOST_WHOLE_DIGITS = 12;

  enum Reading {
    SOUND,
    NOT_A_NUMBER,
    NEGATIVE,
    TOO_PRECISE,
    TOO_LARGE
  }

  private PlainNumber() {}

  /** Whether the text is a number of 0 or more with at most so many decimals. */
  static Reading read(String text, int decimals) {
    boolean negative = text.startsWith("-");
    int from = negative || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? text.length() : point;
    if (wholeEnd == from || !digits(text, from, wholeEnd) || point == text.length() - 1) {
      return Reading.NOT_A_NUMBER;
    }
    if (point >= 0 && !digits(text, point + 1, text.length())) {
      return Reading.NOT_A_NUMBER;
    }
    if (negative) {
      return isZero(text) ? Reading.SOUND : Reading.NEGATIVE;
    }
    if (significant(text, from, wholeEnd) > MOST_WHOLE_DIGITS) {
      return Reading.TOO_LARGE;
    }
    return point >= 0 && lastDecimal(text) - point > decimals ? Reading.TOO_PRECISE : Reading.SOUND;
  }

  /** The value times ten to the decimals; only for a text that was read as sound. */
  static long scaled(String text, int decimals) {
    long value = 0;
    int taken = 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : lastDecimal(text) + 1;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        taken += point >= 0 && i > point ? 1 : 0;
      }
    }
    return value * POWERS_OF_TEN[decimals - taken];
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private static int significant(String text, int from, int to) {
    int first = from;
    while (first < to && text.charAt(first) == '0') {
      first++;
    }
    return to - first;
  }

  /** Position of the last decimal that is not a trailing zero, or of the point. */
  private static int lastDecimal(String text) {
    int last = text.length() - 1;
    while (text.charAt(last) == '0') {
      last--;
    }
    return last;
  }
}
