package no.fremgang.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.Refused;
import no.fremgang.core.Text;
import org.springframework.util.unit.DataSize;

/** A body that is read to its end or to a limit, whichever comes first. */
final class LimitedUpload extends FilterInputStream {
  private final DataSize largest;
  private long left;

  /** The upload is larger than is taken. */
  static final class TooLarge extends Refused {
    private static final long serialVersionUID = 1L;

    TooLarge(DataSize largest) {
      super(
          ProblemType.BODY_TOO_LARGE,
          new Text(
              "An upload has at most "
                  + largest.toMegabytes()
                  + " MB. Send the data set as a zip, or split it by period.",
              "En opplasting er høyst "
                  + largest.toMegabytes()
                  + " MB. Send datasettet som zip, eller del det etter periode."));
    }
  }

  /**
   * @param announced bytes the request says it has, negative if it does not say
   * @throws TooLarge if that is too much; else when more is read than is taken
   */
  LimitedUpload(InputStream body, long announced, DataSize largest) {
    super(body);
    this.largest = largest;
    this.left = largest.toBytes();
    if (announced > left) {
      throw new TooLarge(largest);
    }
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new TooLarge(largest);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
