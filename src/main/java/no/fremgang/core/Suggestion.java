package no.fremgang.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the known word somebody most likely meant. */
public final class Suggestion {
  private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance();

  /** Comparing two words takes some nanoseconds for each letter and letter of the other. */
  private static final long MOST_LETTER_PAIRS = 1_000_000;

  private static final int MOST_TOLD = 20;
  private static final int NEAREST_TOLD = 5;

  private Suggestion() {}

  /**
   * @param otherStart whether it begins with another letter
   */
  private record Candidate(String word, int edits, boolean otherStart) {
    static final Comparator<Candidate> NEAREST_FIRST =
        Comparator.comparingInt(Candidate::edits)
            .thenComparing(Candidate::otherStart)
            .thenComparing(Candidate::word);

    static Candidate of(String sought, String known) {
      String lower = known.toLowerCase(Locale.ROOT);
      boolean sameStart = sought.regionMatches(0, lower, 0, 1);
      return new Candidate(known, EDITS.apply(sought, lower), !sameStart);
    }
  }

  /**
   * The known word with the fewest edits (insert, delete, replace, swap neighbours; letter case
   * aside) from the given one; empty if that takes more than a third of its letters, but one edit
   * is always allowed. Of equally near ones the one with the same first letter is taken, then the
   * alphabetically first. No guess is made among so many that it would take longer than
   * milliseconds.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String sought = word.toLowerCase(Locale.ROOT);
    if ((long) known.size() * sought.length() * sought.length() > MOST_LETTER_PAIRS) {
      return Optional.empty();
    }
    int allowed = Math.max(1, sought.length() / 3);
    return known.stream()
        .filter(k -> Math.abs(k.length() - sought.length()) <= allowed)
        .map(k -> Candidate.of(sought, k))
        .filter(c -> c.edits() <= allowed)
        .min(Candidate.NEAREST_FIRST)
        .map(Candidate::word);
  }

  /** {@code Did you mean "x"?}, or the other way out where nothing is near. */
  public static Text didYouMean(Optional<String> near, Text otherwise) {
    return near.map(known -> Message.words("did-you-mean", known)).orElse(otherwise);
  }

  /** {@code Did you mean "x"?}, or the known words where none is near. */
  public static Text text(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> Message.words("did-you-mean", near))
        .orElseGet(() -> choices(word, known));
  }

  /** All known words, or of many those that take the fewest edits. */
  private static Text choices(String word, Collection<String> known) {
    if (known.size() <= MOST_TOLD) {
      return Message.words("use-one-of", String.join(", ", known.stream().sorted().toList()));
    }
    String sought = word.toLowerCase(Locale.ROOT);
    List<String> nearest =
        known.stream()
            .map(k -> Candidate.of(sought, k))
            .sorted(Candidate.NEAREST_FIRST)
            .limit(NEAREST_TOLD)
            .map(Candidate::word)
            .toList();
    return Message.words("nearest-are", known.size(), String.join(", ", nearest));
  }
}
