package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 strictly and says where it is not: reading goes on with a replacement character, so
 * that the other faults of the file come to light too. A NUL ends it, since no text has one.
 */
final class Utf8Reader extends Reader {
  private static final Charset LIKELY_INSTEAD = Charset.forName("windows-1252");

  private final String file;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 13).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean started;
  private boolean ended;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;
  private @Nullable Place firstMalformed;
  private byte firstMalformedByte;
  private long malformed;

  Utf8Reader(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!started) {
      start();
    }
    while (!chars.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int taken = Math.min(length, chars.remaining());
    chars.get(buffer, offset, taken);
    return taken;
  }

  /**
   * Decodes into a buffer of our own, so that it does not matter how few characters the caller has
   * room for: half an emoji cannot be handed out by the decoder.
   */
  private void decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    scan(0, chars.position());
    if (result.isError() && chars.hasRemaining()) {
      noteMalformed();
      bytes.position(bytes.position() + result.length());
      chars.put('\uFFFD');
      column++;
      afterReturn = false;
    } else if (result.isUnderflow() && !ended) {
      fill();
    }
    chars.flip();
  }

  private void start() throws IOException {
    started = true;
    fill();
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      throw new ReadingStopped(DataFault.UTF16, new Place(file, 1, 1));
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    }
  }

  private boolean startsWith(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read;
    do {
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read > 0) {
        bytes.position(bytes.position() + read);
      }
    } while (read >= 0 && bytes.position() < 8);
    ended = read < 0;
    bytes.flip();
  }

  private void scan(int from, int to) throws ReadingStopped {
    for (int i = from; i < to; i++) {
      char c = chars.array()[i];
      if (c == '\n' || c == '\r') {
        line += c == '\n' && afterReturn ? 0 : 1;
        column = 1;
      } else if (c == 0) {
        throw binary();
      } else {
        column++;
      }
      afterReturn = c == '\r';
    }
  }

  private ReadingStopped binary() {
    return new ReadingStopped(DataFault.BINARY_FILE, new Place(file, line, column));
  }

  private void noteMalformed() {
    malformed++;
    if (firstMalformed == null) {
      firstMalformed = new Place(file, line, column);
      firstMalformedByte = bytes.get(bytes.position());
    }
  }

  /** The first place that is not UTF-8, if there is one. */
  Optional<ReadingStopped> malformed() {
    return Optional.ofNullable(firstMalformed).map(this::malformedAt);
  }

  private ReadingStopped malformedAt(Place place) {
    return new ReadingStopped(
        malformed == 1 ? DataFault.NOT_UTF8 : DataFault.NOT_UTF8_OFTEN,
        place,
        String.format("0x%02X", firstMalformedByte),
        new String(new byte[] {firstMalformedByte}, LIKELY_INSTEAD),
        malformed - 1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
