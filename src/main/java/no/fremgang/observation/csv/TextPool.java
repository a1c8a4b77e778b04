package no.fremgang.observation.csv;

import java.text.Normalizer;

/**
 * Hands out one string for equal characters as far as it remembers them, since columns repeat a few
 * values in millions of rows. Texts come without surrounding blanks and in composed form (NFC), so
 * that å is å however it was typed.
 */
final class TextPool {
  private static final int SLOTS = 1 << 13;
  private static final int LONGEST_REMEMBERED = 40;

  private final String[] remembered = new String[SLOTS];

  TextPool() {
    java.util.Arrays.fill(remembered, "");
  }

  String text(char[] chars, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (from < to && isBlank(chars[from])) {
      from++;
    }
    while (to > from && isBlank(chars[to - 1])) {
      to--;
    }
    if (from == to) {
      return "";
    }
    return to - from > LONGEST_REMEMBERED ? made(chars, from, to) : pooled(chars, from, to);
  }

  /** A blank of any kind, also the no-break one that spreadsheets and web pages leave behind. */
  private static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private String pooled(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ hash >>> 15) & SLOTS - 1;
    if (!same(remembered[slot], chars, from, to)) {
      remembered[slot] = made(chars, from, to);
    }
    return remembered[slot];
  }

  private static boolean same(String text, char[] chars, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i - from) != chars[i]) {
        return false;
      }
    }
    return true;
  }

  private static String made(char[] chars, int from, int to) {
    String text = new String(chars, from, to - from);
    return isAscii(chars, from, to) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isAscii(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
