package no.fremgang.observation;

import java.util.Arrays;

/**
 * Whole numbers that are read many times and never changed, kept as their distance from the
 * smallest in as few bytes each as the largest distance needs: none, 1, 2, 4 or 8 (frame of
 * reference; Goldstein, Ramakrishnan and Shaft 1998, Compressing Relations and Indexes).
 */
abstract class Column {
  private final long first;
  private final long base;

  /**
   * @param first what code 0 stands for
   * @param base what is added to every other code
   */
  private Column(long first, long base) {
    this.first = first;
    this.base = base;
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
    long most = Arrays.stream(codes).max().orElse(0);
    if (most == 0) {
      return new Constant(first);
    }
    if (most <= 0xFF) {
      return new Bytes(codes, first, base);
    }
    if (most <= Character.MAX_VALUE) {
      return new Chars(codes, first, base);
    }
    return most <= Integer.MAX_VALUE ? new Ints(codes, first, base) : new Longs(codes, first, base);
  }

  final long get(int row) {
    long code = code(row);
    return code == 0 ? first : base + code;
  }

  /** As {@link #get}, of a column of numbers that were ints. */
  final int asInt(int row) {
    return (int) get(row);
  }

  abstract long code(int row);

  private static final class Constant extends Column {
    Constant(long value) {
      super(value, value);
    }

    @Override
    long code(int row) {
      return 0;
    }
  }

  private static final class Bytes extends Column {
    private final byte[] codes;

    Bytes(long[] codes, long first, long base) {
      super(first, base);
      this.codes = new byte[codes.length];
      for (int row = 0; row < codes.length; row++) {
        this.codes[row] = (byte) codes[row];
      }
    }

    @Override
    long code(int row) {
      return codes[row] & 0xFF;
    }
  }

  private static final class Chars extends Column {
    private final char[] codes;

    Chars(long[] codes, long first, long base) {
      super(first, base);
      this.codes = new char[codes.length];
      for (int row = 0; row < codes.length; row++) {
        this.codes[row] = (char) codes[row];
      }
    }

    @Override
    long code(int row) {
      return codes[row];
    }
  }

  private static final class Ints extends Column {
    private final int[] codes;

    Ints(long[] codes, long first, long base) {
      super(first, base);
      this.codes = Arrays.stream(codes).mapToInt(Math::toIntExact).toArray();
    }

    @Override
    long code(int row) {
      return codes[row];
    }
  }

  private static final class Longs extends Column {
    private final long[] codes;

    Longs(long[] codes, long first, long base) {
      super(first, base);
      this.codes = codes;
    }

    @Override
    long code(int row) {
      return codes[row];
    }
  }
}
