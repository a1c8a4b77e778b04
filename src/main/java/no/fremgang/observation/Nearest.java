package no.fremgang.observation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import no.fremgang.core.Message;
import no.fremgang.core.Text;

/** Finds the known word somebody most likely meant. */
public final class Nearest {
  /** Comparing a word takes some three nanoseconds per letter and letter of each candidate. */
  private static final long MOST_LETTER_PAIRS = 1_000_000;

  private Nearest() {}

  /**
   * The candidate closest to the word by edit distance with neighbours swapped counted as one edit
   * (optimal string alignment), letter case aside; empty if none is within a third of the word's
   * length (at least one edit). Of equally close ones the one with the same first letter is taken,
   * then the alphabetically first. No guess is made among so many candidates that it would take
   * longer than milliseconds.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String sought = word.toLowerCase(Locale.ROOT);
    if ((long) candidates.size() * sought.length() * sought.length() > MOST_LETTER_PAIRS) {
      return Optional.empty();
    }
    int allowed = Math.max(1, sought.length() / 3);
    int lowest = 2 * allowed + 2;
    String best = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) * 2 >= lowest) {
        continue;
      }
      int score = score(sought, candidate.toLowerCase(Locale.ROOT));
      if (score < lowest || best != null && score == lowest && candidate.compareTo(best) < 0) {
        best = candidate;
        lowest = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int score(String a, String b) {
    boolean sameStart = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
    return 2 * distance(a, b) + (sameStart ? 0 : 1);
  }

  /** {@code Did you mean "x"?}, or else the other way out. */
  public static Text didYouMean(String word, Collection<String> candidates, Text otherwise) {
    return to(word, candidates).map(near -> Message.words("did-you-mean", near)).orElse(otherwise);
  }

  /** {@code Did you mean "x"?}, or else that there may be nothing to do. */
  public static Text wayOut(Optional<String> near) {
    return near.map(known -> Message.words("did-you-mean", known))
        .orElseGet(() -> Message.words("data.as-meant"));
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(substituted, Math.min(last[j], now[j - 1]) + 1);
        if (swapped(a, b, i, j)) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
