package no.fremgang.observation;

/**
 * Values of an input as a message may show them: short, and without characters that are invisible,
 * look like others or steer a terminal.
 */
public final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The value in quotes. */
  public static String quoted(String value) {
    return "\"" + plain(value, LONGEST) + "\"";
  }

  /** At most so many characters of the value, then an ellipsis. */
  public static String plain(String value, int longest) {
    StringBuilder shown = new StringBuilder();
    value.codePoints().limit(longest).forEach(c -> append(shown, c));
    return value.codePoints().skip(longest).findFirst().isPresent()
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static void append(StringBuilder shown, int character) {
    if (isInvisible(character) || character != ' ' && Character.isSpaceChar(character)) {
      shown.append(String.format("\\u%04X", character));
    } else {
      shown.appendCodePoint(character);
    }
  }

  /** Whether nobody sees the character: controls, zero widths, directions, half characters. */
  static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
