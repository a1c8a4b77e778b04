package no.fremgang.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Large contents in the database: gzipped, in pieces, so that no more than a few are in memory. */
final class Chunks {
  /** Below the megabyte that a binary column of H2 holds. */
  static final int PIECE = 512 << 10;

  private static final int PIECES_AT_ONCE = 8;

  private final JdbcTemplate jdbc;

  Chunks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes the content in the transaction of the caller.
   *
   * @param gzipped the content, gzipped already
   */
  void write(String id, InputStream gzipped) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    int number = 0;
    for (byte[] piece = gzipped.readNBytes(PIECE);
        piece.length > 0;
        piece = gzipped.readNBytes(PIECE)) {
      rows.add(new Object[] {id, number++, piece});
      if (rows.size() == PIECES_AT_ONCE) {
        insert(rows);
      }
    }
    insert(rows);
  }

  private void insert(List<Object[]> rows) {
    jdbc.batchUpdate(
        "insert into content_chunk (content_id, number, bytes) values (?, ?, ?)", rows);
    rows.clear();
  }

  /** The content as it was, unpacked piece by piece while it is read. */
  InputStream read(String id) throws IOException {
    return new GZIPInputStream(new SequenceInputStream(new Pieces(id)), 1 << 16);
  }

  void delete(String id) {
    jdbc.update("delete from content_chunk where content_id = ?", id);
  }

  private final class Pieces implements Enumeration<InputStream> {
    private final String id;
    private int number;
    private byte @Nullable [] next;

    Pieces(String id) {
      this.id = id;
      this.next = piece();
    }

    private byte @Nullable [] piece() {
      List<byte[]> found =
          jdbc.queryForList(
              "select bytes from content_chunk where content_id = ? and number = ?",
              byte[].class,
              id,
              number++);
      return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public boolean hasMoreElements() {
      return next != null;
    }

    @Override
    public InputStream nextElement() {
      byte[] bytes = next;
      if (bytes == null) {
        throw new NoSuchElementException(id);
      }
      next = piece();
      return new ByteArrayInputStream(bytes);
    }
  }
}
