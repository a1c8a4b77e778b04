package no.fremgang.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text packed for a column or a file. */
final class Gzip {
  private Gzip() {}

  /** Writes what is to be packed; may close the stream. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static byte[] packed(String text) {
    return packed(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] packed(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
    try (OutputStream out = fast(bytes)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** A third of the time of the usual level, for a fifth more bytes (docs/benchmarks.md). */
  static OutputStream fast(OutputStream out) throws IOException {
    return new FastGzip(out);
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  static String unpacked(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored document is damaged", e);
    }
  }
}
