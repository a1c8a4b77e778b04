package no.fremgang.observation;

/**
 * Remembers the line on which each key was first met, in 20 bytes a key: keys are kept as 128-bit
 * fingerprints (two multiply–rotate hashes with the finaliser of MurmurHash3, Appleby 2011), so
 * that two different keys pass for one with a chance below 10⁻²⁰ even among ten million.
 */
final class FirstSeen {
  private static final char BETWEEN_PARTS = '\uFFFF';

  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private int[] lines = new int[1024];
  private int size;

  /** Line of the earlier row with this key, or 0 if this is the first, which is then remembered. */
  int lineOf(int line, String... key) {
    long a = 0x9E3779B97F4A7C15L;
    long b = 0xC2B2AE3D27D4EB4FL;
    for (String part : key) {
      for (int i = 0; i <= part.length(); i++) {
        char c = i == part.length() ? BETWEEN_PARTS : part.charAt(i);
        a = Long.rotateLeft((a ^ c) * 0x87C37B91114253D5L, 31);
        b = Long.rotateLeft((b + c) * 0x4CF5AD432745937FL, 29) ^ c;
      }
    }
    return remember(mixed(a), mixed(b), Math.max(line, 1));
  }

  private int remember(long a, long b, int line) {
    if (size * 10L > lines.length * 6L) {
      grow();
    }
    int slot = slot(a, b);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    put(slot, a, b, line);
    size++;
    return 0;
  }

  private int slot(long a, long b) {
    int mask = lines.length - 1;
    int slot = (int) a & mask;
    while (lines[slot] != 0 && (high[slot] != a || low[slot] != b)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, long a, long b, int line) {
    high[slot] = a;
    low[slot] = b;
    lines[slot] = line;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldLines = lines;
    high = new long[oldHigh.length * 2];
    low = new long[oldLow.length * 2];
    lines = new int[oldLines.length * 2];
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != 0) {
        put(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldLines[i]);
      }
    }
  }

  private static long mixed(long value) {
    long h = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
