package no.fremgang.observation.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes down what is read. */
final class Kept extends FilterInputStream {
  private final OutputStream copy;

  Kept(InputStream in, OutputStream copy) {
    super(in);
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      copy.write(one);
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      copy.write(buffer, offset, read);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    try (copy) {
      super.close();
    }
  }
}
