package no.fremgang.catalogue;

import java.lang.Character.UnicodeScript;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/**
 * Refuses signs by which a text is something else than it looks: invisible ones, ones that turn the
 * direction of writing, and words that mix letters of two scripts, such as a Cyrillic а among Latin
 * letters.
 */
public final class Signs {
  private final String path;
  private final Faults faults;
  private int line;
  private int column;
  private UnicodeScript script = UnicodeScript.COMMON;

  private Signs(Place start, Faults faults) {
    this.path = start.file();
    this.line = start.line();
    this.column = start.column();
    this.faults = faults;
  }

  /** Names every such sign in the text, which starts at the place. */
  public static void check(Place start, String text, Faults faults) {
    if (text.chars().anyMatch(c -> c >= 0x7F || c < ' ' && c != '\n' && c != '\t')) {
      Signs signs = new Signs(start, faults);
      text.codePoints().forEach(signs::next);
    }
  }

  private void next(int sign) {
    if (isHidden(sign)) {
      faults.error(here(), Message.of("PACK-040", hex(sign)));
    }
    inWord(sign);
    if (sign == '\n') {
      line++;
      column = 1;
    } else {
      column += Character.charCount(sign);
    }
  }

  private static boolean isHidden(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> sign != '\n' && sign != '\t';
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Follows the script of a word; told once, at the first letter that is foreign to it. */
  private void inWord(int sign) {
    if (!Character.isLetter(sign)) {
      script =
          Character.isDigit(sign) || sign == '_' || sign == '-' ? script : UnicodeScript.COMMON;
      return;
    }
    UnicodeScript own = UnicodeScript.of(sign);
    if (own == UnicodeScript.COMMON || own == UnicodeScript.INHERITED) {
      return;
    }
    if (script != UnicodeScript.COMMON && own != script) {
      foreign(sign, own);
    }
    script = own;
  }

  private void foreign(int sign, UnicodeScript own) {
    faults.error(
        here(),
        Message.of("PACK-041", Character.toString(sign), hex(sign), name(own), name(script)));
  }

  private Place here() {
    return new Place(path, line, column);
  }

  private static String hex(int sign) {
    return "U+%04X".formatted(sign);
  }

  private static String name(UnicodeScript script) {
    String name = script.name();
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
