package no.fremgang.catalogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.fremgang.core.Faults;
import no.fremgang.core.Place;

/** Text of a file: UTF-8 or refused, never guessed. */
final class PackText {
  private PackText() {}

  static Optional<String> decode(String path, byte[] bytes, Faults faults) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      faults.error("PACK-005", endOf(path, text), encodingProblem(bytes, input.position()), SAVE);
      return Optional.empty();
    }
    if (text.indexOf('\0') >= 0) {
      faults.error("PACK-005", Place.ofFile(path), "the file is not text.", SAVE);
      return Optional.empty();
    }
    return Optional.of(normalised(text));
  }

  private static final String SAVE = "Save it as UTF-8.";

  private static String normalised(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String encodingProblem(byte[] bytes, int at) {
    if (at == 0 && bytes.length > 1 && isUtf16Mark(bytes)) {
      return "the file is UTF-16.";
    }
    int value = bytes[at] & 0xFF;
    String asLatin1 = new String(bytes, at, 1, StandardCharsets.ISO_8859_1);
    String looks = value >= 0xA0 ? "; it looks like ISO-8859-1, \"" + asLatin1 + "\"" : "";
    return "the byte %02X is not UTF-8%s.".formatted(value, looks);
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
