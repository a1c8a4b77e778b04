package no.fremgang.catalogue.yaml;

import java.util.Optional;
import no.fremgang.core.Place;

/** The line of a file a message speaks of, with carets under the place. */
public final class SourceLine {
  private SourceLine() {}

  /**
   * Two lines: the source line with its number, and carets under the word (or quoted text) at the
   * place. Empty where the place has no line, or the text no such line.
   */
  public static Optional<String> print(String text, Place place) {
    return lineOf(text, place).map(line -> marked(line, place, wordLength(line, place)));
  }

  /** As above, with that many carets. */
  public static Optional<String> print(String text, Place place, int length) {
    return lineOf(text, place).map(line -> marked(line, place, length));
  }

  private static Optional<String> lineOf(String text, Place place) {
    return place.line() == 0 ? Optional.empty() : text.lines().skip(place.line() - 1L).findFirst();
  }

  private static String marked(String line, Place place, int length) {
    String source = "%6d | %s".formatted(place.line(), line);
    if (place.column() == 0) {
      return source;
    }
    String indent = " ".repeat(place.column() - 1);
    return source + "\n       | " + indent + "^".repeat(Math.max(1, length));
  }

  private static int wordLength(String line, Place place) {
    int start = place.column() - 1;
    if (start < 0 || start >= line.length()) {
      return 1;
    }
    char first = line.charAt(start);
    int end = start + 1;
    if (first == '"' || first == '\'') {
      int closing = line.indexOf(first, end);
      return closing < 0 ? line.length() - start : closing + 1 - start;
    }
    while (end < line.length() && isWordPart(line.charAt(end))) {
      end++;
    }
    return end - start;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
