package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import no.fremgang.core.Language;
import no.fremgang.core.Place;

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

  /** How the value of a closed slot is printed. */
  public String word(SlotType slot, String value) {
    return words.getOrDefault(slot, Map.of()).getOrDefault(value, List.of(value)).get(0);
  }

  /** What stands after {@code then} for the outcome. */
  public String outcome(Outcome outcome) {
    return outcomes.getOrDefault(outcome.word(), outcome.word());
  }

  /** The keys that join conditions, such as {@code all of}, {@code any of} and {@code not}. */
  public record Joins(String allOf, String anyOf, String not) {}

  /** Of a language that could not be read. */
  static Wording empty(Language language) {
    return new Wording(language, Map.of(), Map.of(), Map.of(), new Joins("", "", ""), "");
  }

  /** A sentence with slots. */
  public record Pattern(String text, List<Part> parts, Place place) {
    private static final java.util.regex.Pattern SLOT =
        java.util.regex.Pattern.compile("\\{(\\w+)\\}");

    public Pattern {
      parts = List.copyOf(parts);
    }

    /**
     * @throws IllegalArgumentException for a slot of no known type
     */
    static Pattern of(String text, Place place) {
      List<Part> parts = new ArrayList<>();
      Matcher matcher = SLOT.matcher(text);
      int from = 0;
      while (matcher.find()) {
        words(text.substring(from, matcher.start()), parts);
        parts.add(new Part.Slot(SlotType.valueOf(matcher.group(1).toUpperCase(Locale.ROOT))));
        from = matcher.end();
      }
      words(text.substring(from), parts);
      return new Pattern(text, parts, place);
    }

    private static void words(String text, List<Part> parts) {
      if (!text.isEmpty()) {
        parts.add(new Part.Words(text));
      }
    }

    /** The slots in the order they stand in. */
    List<SlotType> slots() {
      return parts.stream()
          .filter(Part.Slot.class::isInstance)
          .map(part -> ((Part.Slot) part).type())
          .toList();
    }
  }

  /** A piece of a pattern: words, or a slot. */
  public sealed interface Part {
    record Words(String text) implements Part {}

    record Slot(SlotType type) implements Part {}
  }
}
