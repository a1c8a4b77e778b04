package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Holds what a zip unpacks to against the checksum it carries, which {@code ZipFile} does not. */
final class SumChecked extends CheckedInputStream {
  private static final long NO_SUM = -1;

  private final long expected;

  SumChecked(InputStream in, long expected) {
    super(in, new CRC32());
    this.expected = expected;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0 && expected != NO_SUM && getChecksum().getValue() != expected) {
      throw new Damaged();
    }
    return read;
  }
}
