package no.fremgang.factor;

import java.time.LocalDate;

/** {@link Window#block(LocalDate, int)} of every day, computed once. */
final class DayBlocks {
  private final long first;
  private final int[] blocks;

  /**
   * @param pooled blocks that count, 1 or more
   */
  DayBlocks(Window window, int pooled) {
    LocalDate day = window.firstPooledMonth(pooled).atDay(1);
    this.first = day.toEpochDay();
    this.blocks = new int[(int) Math.max(window.lastDay().toEpochDay() - first + 1, 0)];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = window.block(day.plusDays(i), pooled);
    }
  }

  /** Block of the day, or {@link Window#OUTSIDE}. */
  int of(LocalDate day) {
    long at = day.toEpochDay() - first;
    return at >= 0 && at < blocks.length ? blocks[(int) at] : Window.OUTSIDE;
  }
}
