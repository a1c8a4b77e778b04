package no.fremgang.observation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Whole numbers that are read many times and never changed, kept as their distance from the
 * smallest in as few bytes each as the largest distance needs: none, 1, 2, 4 or 8 (frame of
 * reference; Goldstein, Ramakrishnan and Shaft 1998, Compressing Relations and Indexes).
 */
final class Column {
  private static final VarHandle CHARS =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final long first;
  private final long base;

  /** Bytes of a code. */
  private final int width;

  private final byte[] codes;

  /**
   * @param first what code 0 stands for
   * @param base what is added to every other code
   */
  private Column(long[] codes, long first, long base) {
    this.first = first;
    this.base = base;
    this.width = width(Arrays.stream(codes).max().orElse(0));
    this.codes = new byte[width * codes.length];
    for (int row = 0; row < codes.length; row++) {
      put(row, codes[row]);
    }
  }

  static Column of(long[] values) {
    long least = Arrays.stream(values).min().orElse(0);
    return of(values, least, least);
  }

  /**
   * @param absent the value that stands for a number that is not there, far from all others
   */
  static Column of(long[] values, long absent) {
    long least = Arrays.stream(values).filter(value -> value != absent).min().orElse(1);
    return of(values, absent, least - 1);
  }

  private static Column of(long[] values, long first, long base) {
    long[] codes = Arrays.stream(values).map(v -> v == first ? 0 : v - base).toArray();
    return new Column(codes, first, base);
  }

  private static int width(long most) {
    if (most == 0) {
      return 0;
    }
    if (most <= 0xFF) {
      return Byte.BYTES;
    }
    if (most <= Character.MAX_VALUE) {
      return Character.BYTES;
    }
    return most <= Integer.MAX_VALUE ? Integer.BYTES : Long.BYTES;
  }

  private void put(int row, long code) {
    switch (width) {
      case 0 -> {}
      case Byte.BYTES -> codes[row] = (byte) code;
      case Character.BYTES -> CHARS.set(codes, row * Character.BYTES, (char) code);
      case Integer.BYTES -> INTS.set(codes, row * Integer.BYTES, (int) code);
      default -> LONGS.set(codes, row * Long.BYTES, code);
    }
  }

  long get(int row) {
    long code = code(row);
    return code == 0 ? first : base + code;
  }

  /** As {@link #get}, of a column of numbers that were ints. */
  int asInt(int row) {
    return (int) get(row);
  }

  private long code(int row) {
    return switch (width) {
      case 0 -> 0;
      case Byte.BYTES -> codes[row] & 0xFF;
      case Character.BYTES -> (char) CHARS.get(codes, row * Character.BYTES);
      case Integer.BYTES -> (int) INTS.get(codes, row * Integer.BYTES);
      default -> (long) LONGS.get(codes, row * Long.BYTES);
    };
  }
}
