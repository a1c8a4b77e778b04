package no.fremgang.observation.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;

/** Keeps what is read of one file, and of all, within bounds, whatever a zip claims of itself. */
final class ByteBudget {
  private static final long RATIO_LOOKED_AT_FROM = 16L << 20;
  static final long NOT_PACKED = -1;

  private final ReadOptions options;
  private long total;

  ByteBudget(ReadOptions options) {
    this.options = options;
  }

  /**
   * @param packedBytes size in the zip, or {@link #NOT_PACKED}
   */
  InputStream bounded(String file, long packedBytes, InputStream in) {
    return new Bounded(file, packedBytes, in);
  }

  private final class Bounded extends FilterInputStream {
    private final String file;
    private final long packedBytes;
    private long bytes;

    Bounded(String file, long packedBytes, InputStream in) {
      super(in);
      this.file = file;
      this.packedBytes = packedBytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        bytes += read;
        total += read;
        check();
      }
      return read;
    }

    private void check() throws ReadingStopped {
      if (bytes > options.maxFileBytes()) {
        throw stopped(DataFault.TOO_LARGE, options.maxFileBytes());
      }
      if (total > options.maxTotalBytes()) {
        throw stopped(DataFault.TOO_LARGE_TOGETHER, options.maxTotalBytes());
      }
      if (bytes > RATIO_LOOKED_AT_FROM
          && packedBytes != NOT_PACKED
          && bytes / options.maxCompressionRatio() > packedBytes) {
        throw stopped(DataFault.ZIP_BOMB, options.maxCompressionRatio());
      }
    }

    private ReadingStopped stopped(DataFault fault, long most) {
      return new ReadingStopped(fault, Place.ofFile(file), most);
    }
  }
}
