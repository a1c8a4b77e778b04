package no.fremgang.catalogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/** Text of a file: UTF-8 or refused, never guessed. */
final class PackText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A mark or lost letter inside the text, and Norwegian letters and é decoded the wrong way. */
  private static final Pattern DAMAGE =
      Pattern.compile("\uFEFF|\uFFFD|\u00C3[\u00A5\u00A6\u00A9\u00B8\u2020\u2026\u02DC]");

  /** Looked for first: most texts hold none of them, and the pattern is slow. */
  private static final String SIGNS_OF_DAMAGE = "\uFEFF\uFFFD\u00C3";

  private PackText() {}

  static Optional<String> decode(String path, byte[] bytes, Faults faults) {
    if (isEverySecondNul(bytes)) {
      faults.error(new Place(path, 1, 1), Message.of("PACK-005.utf16"));
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      faults.error(endOf(path, text), encodingProblem(bytes, input.position()));
      return Optional.empty();
    }
    if (text.indexOf('\0') >= 0) {
      Place place = endOf(path, text.substring(0, text.indexOf('\0')));
      faults.error(place, Message.of("PACK-005.binary"));
      return Optional.empty();
    }
    String normalised = normalised(text);
    damaged(path, normalised, faults);
    Signs.check(new Place(path, 1, 1), normalised, faults);
    return Optional.of(normalised);
  }

  /** UTF-16, without its mark too: of plain letters every second byte is zero. */
  private static boolean isEverySecondNul(byte[] bytes) {
    int zeros = 0;
    for (byte one : bytes) {
      zeros += one == 0 ? 1 : 0;
    }
    return zeros > 0 && zeros * 3 >= bytes.length && zeros * 3 <= bytes.length * 2;
  }

  private static void damaged(String path, String text, Faults faults) {
    if (SIGNS_OF_DAMAGE.chars().noneMatch(sign -> text.indexOf(sign) >= 0)) {
      return;
    }
    Matcher damage = DAMAGE.matcher(text);
    while (damage.find()) {
      Place place = endOf(path, text.substring(0, damage.start()));
      faults.error(place, damage(damage.group()));
    }
  }

  private static Message damage(String found) {
    if (found.equals("\uFEFF")) {
      return Message.of("PACK-005.mark");
    }
    return found.equals("\uFFFD")
        ? Message.of("PACK-005.lost")
        : Message.of(
            "PACK-009", found, new String(found.getBytes(WINDOWS), StandardCharsets.UTF_8));
  }

  private static String normalised(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Message encodingProblem(byte[] bytes, int at) {
    if (at == 0 && bytes.length > 1 && isUtf16Mark(bytes)) {
      return Message.of("PACK-005.utf16");
    }
    int value = bytes[at] & 0xFF;
    String asLatin1 = new String(bytes, at, 1, StandardCharsets.ISO_8859_1);
    return value >= 0xA0
        ? Message.of("PACK-005.latin1", "%02X".formatted(value), asLatin1)
        : Message.of("PACK-005", "%02X".formatted(value));
  }

  private static boolean isUtf16Mark(byte[] bytes) {
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static Place endOf(String path, String text) {
    String before = normalised(text);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(path, line, before.length() - before.lastIndexOf('\n'));
  }
}
