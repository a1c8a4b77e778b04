package no.fremgang.rule;

import java.util.List;
import java.util.Map;
import no.fremgang.core.Language;

/**
 * The sentences of one language. Of several ways to say the same, the first is the one printed.
 *
 * @param sentences patterns such as {@code {factor} is {verdict}} for each kind of condition
 * @param words for each closed slot and each of its values
 * @param outcomes what stands after {@code then}, by {@link Outcome#word()}
 * @param joins the keys that join conditions
 */
public record Wording(
    Language language,
    Map<ConditionKind, List<Pattern>> sentences,
    Map<SlotType, Map<String, List<String>>> words,
    Map<String, String> outcomes,
    Joins joins,
    String nothing) {
  public Wording {
    sentences = Map.copyOf(sentences);
    words = Map.copyOf(words);
    outcomes = Map.copyOf(outcomes);
  }

  /** The keys that join conditions, such as {@code all of}, {@code any of} and {@code not}. */
  public record Joins(String allOf, String anyOf, String not) {}

  /** A sentence with slots. */
  public record Pattern(String text, List<Part> parts) {
    public Pattern {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a pattern: words, or a slot. */
  public sealed interface Part {
    record Words(String text) implements Part {}

    record Slot(SlotType type) implements Part {}
  }
}
