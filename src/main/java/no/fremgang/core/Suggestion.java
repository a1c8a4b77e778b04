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

  private static final int MOST_TOLD = 20;
  private static final int NEAREST_TOLD = 5;

  private Suggestion() {}

  private record Candidate(String word, int edits) {}

  /**
   * The known word with the fewest edits (insert, delete, replace, swap neighbours; letter case
   * aside) from the given one; empty if that takes more than a third of its letters. Ties go to the
   * alphabetically first.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String sought = word.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, sought.length() / 3);
    return known.stream()
        .filter(k -> Math.abs(k.length() - sought.length()) <= allowed)
        .map(k -> new Candidate(k, EDITS.apply(sought, k.toLowerCase(Locale.ROOT))))
        .filter(c -> c.edits() <= allowed)
        .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** As {@link #didYouMean}, in both languages. */
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
            .map(k -> new Candidate(k, EDITS.apply(sought, k.toLowerCase(Locale.ROOT))))
            .sorted(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
            .limit(NEAREST_TOLD)
            .map(Candidate::word)
            .toList();
    return Message.words("nearest-are", known.size(), String.join(", ", nearest));
  }

  /** {@code Did you mean "x"?}, or the known words where none is near. */
  public static String didYouMean(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElseGet(
            () -> "Use one of: " + String.join(", ", known.stream().sorted().toList()) + ".");
  }
}
