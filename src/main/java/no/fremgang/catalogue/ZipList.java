package no.fremgang.catalogue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a zip lists at its end. The list is what programs show to people; the parts before it are
 * what a reader of a stream sees. Layout after PKWARE's APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
 */
final class ZipList {
  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY = 0x02014B50;
  private static final int ENTRY_BYTES = 46;
  private static final int ENCRYPTED = 1;
  private static final int KIND_OF_FILE = 0xF000;
  private static final int LINK = 0xA000;

  /**
   * @param isLink a symbolic link, as Unix notes it
   */
  record Entry(String name, boolean isLink, boolean isEncrypted) {}

  private ZipList() {}

  /** The entries in order; empty if the bytes end in no list, or in a broken one. */
  static Optional<List<Entry>> of(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = zip.length - END_BYTES; at >= 0 && at >= lowestEnd(zip); at--) {
      if (bytes.getInt(at) == END) {
        return entries(bytes, bytes.getShort(at + 10) & 0xFFFF, bytes.getInt(at + 16));
      }
    }
    return Optional.empty();
  }

  private static int lowestEnd(byte[] zip) {
    return zip.length - END_BYTES - LONGEST_COMMENT;
  }

  private static Optional<List<Entry>> entries(ByteBuffer bytes, int count, int start) {
    List<Entry> entries = new ArrayList<>();
    int at = start;
    for (int i = 0; i < count; i++) {
      if (at < 0 || at > bytes.limit() - ENTRY_BYTES || bytes.getInt(at) != ENTRY) {
        return Optional.empty();
      }
      int nameLength = bytes.getShort(at + 28) & 0xFFFF;
      int more = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
      if (at + ENTRY_BYTES + nameLength > bytes.limit()) {
        return Optional.empty();
      }
      entries.add(entry(bytes, at, nameLength));
      at += ENTRY_BYTES + nameLength + more;
    }
    return Optional.of(entries);
  }

  private static Entry entry(ByteBuffer bytes, int at, int nameLength) {
    byte[] name = new byte[nameLength];
    bytes.get(at + ENTRY_BYTES, name);
    int mode = bytes.getInt(at + 38) >>> 16;
    return new Entry(
        new String(name, StandardCharsets.UTF_8),
        (mode & KIND_OF_FILE) == LINK,
        (bytes.getShort(at + 8) & ENCRYPTED) != 0);
  }
}
