package no.fremgang.observation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Scores somebody gave a seller, in 8 bytes each: the day, who gave it, the question and the score
 * in millionths, so that the order of the packed numbers is the order of content.
 */
final class Ratings {
  private static final int SCORE_BITS = 23;
  private static final int QUESTION_BITS = 16;
  private static final int RATER_BITS = 4;
  private static final double MILLION = 1e6;

  private long[] packed = new long[0];
  private int size;

  /** Makes one rating of its parts. */
  interface Made<T> {
    T of(LocalDate day, int rater, int question, double score);
  }

  /**
   * @param day since 1970, 0 or more
   * @param rater number of the one who gave the score, 0..15
   * @param question number of the question, 0..65535
   * @param score 0..8, with six decimals
   */
  void add(int day, int rater, int question, double score) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, Math.max(8, size + size / 2));
    }
    long who = (long) day << RATER_BITS | rater;
    packed[size] = (who << QUESTION_BITS | question) << SCORE_BITS | Math.round(score * MILLION);
    size++;
  }

  /** All of them, sorted. */
  <T> List<T> sorted(Made<T> made) {
    long[] kept = Arrays.copyOf(packed, size);
    Arrays.sort(kept);
    return new ReadAs<>(kept.length, row -> unpacked(kept[row], made));
  }

  private static <T> T unpacked(long rating, Made<T> made) {
    long about = rating >>> SCORE_BITS;
    long who = about >>> QUESTION_BITS;
    return made.of(
        IsoTime.date((int) (who >>> RATER_BITS)),
        low(who, RATER_BITS),
        low(about, QUESTION_BITS),
        low(rating, SCORE_BITS) / MILLION);
  }

  private static int low(long bits, int count) {
    return (int) (bits & (1L << count) - 1);
  }
}
