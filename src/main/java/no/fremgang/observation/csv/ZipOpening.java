package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;

/** Opens a zip, unless its list of files alone would fill the memory. */
final class ZipOpening {
  /** Ample for a hundred files; {@code ZipFile} holds the whole list in memory. */
  private static final long LARGEST_LIST = 1L << 20;

  private static final int END_RECORD = 0x06054B50;
  private static final int END_RECORD_BYTES = 22;
  private static final int LIST_BYTES_AT = 12;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private ZipOpening() {}

  /**
   * @throws ReadingStopped if the zip lists too many files
   * @throws IOException if it is no sound zip
   */
  static ZipFile open(Path path) throws IOException {
    checkList(path);
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException unsound) {
      return openWithOldNames(path, unsound);
    }
  }

  /** Older tools write names in the code page of their country; any is good enough to tell them. */
  private static ZipFile openWithOldNames(Path path, ZipException unsound) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    } catch (ZipException still) {
      throw unsound;
    }
  }

  private static void checkList(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(file.length(), END_RECORD_BYTES + LONGEST_COMMENT)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i <= tail.length - END_RECORD_BYTES; i++) {
        if (end.getInt(i) == END_RECORD
            && Integer.toUnsignedLong(end.getInt(i + LIST_BYTES_AT)) > LARGEST_LIST) {
          throw new ReadingStopped(DataFault.TOO_LONG_LIST, Place.ofFile("data set"));
        }
      }
    }
  }
}
