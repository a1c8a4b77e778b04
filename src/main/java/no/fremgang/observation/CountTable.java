package no.fremgang.observation;

import java.util.Arrays;

/**
 * Adds up two counts per key. Memory grows with the number of different keys, not with the number
 * of rows.
 */
final class CountTable {
  private static final long FREE = -1;

  private long[] keys = new long[0];
  private long[] first = new long[0];
  private long[] second = new long[0];
  private int size;

  /** Receives each key with its sums. */
  interface Sums {
    void accept(long key, long first, long second);
  }

  /**
   * @param key 0 or more
   */
  void add(long key, long one, long other) {
    if (size * 10L >= keys.length * 7L) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      size++;
    }
    first[slot] += one;
    second[slot] += other;
  }

  void forEach(Sums sums) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        sums.accept(keys[i], first[i], second[i]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldFirst = first;
    long[] oldSecond = second;
    int length = Math.max(16, oldKeys.length * 2);
    keys = new long[length];
    Arrays.fill(keys, FREE);
    first = new long[length];
    second = new long[length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        first[slot] = oldFirst[i];
        second[slot] = oldSecond[i];
      }
    }
  }
}
