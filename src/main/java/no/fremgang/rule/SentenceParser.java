package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Message;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;
import no.fremgang.rule.Wording.Part;
import no.fremgang.rule.Wording.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence of the vocabulary as a condition. Upper and lower case are the same; everything
 * else must stand as in the vocabulary, and must mean one thing only.
 */
final class SentenceParser {
  /** What a sentence means, or why it means nothing. */
  sealed interface Read {}

  record Understood(Condition.Atom atom) implements Read {}

  /**
   * @param at offset of the first thing wrong in the sentence
   * @param slot where something unknown stands; null where the sentence as a whole is not known
   */
  record NotUnderstood(int at, @Nullable SlotType slot, Message message) implements Read {}

  private final Wording wording;
  private final Lexicon lexicon;

  SentenceParser(Catalogue catalogue, Wording wording) {
    this.wording = wording;
    this.lexicon = new Lexicon(catalogue, wording);
  }

  Read read(String sentence) {
    Set<Condition.Atom> meanings = new LinkedHashSet<>();
    forEachPattern(
        (kind, pattern) ->
            matches(pattern.parts(), 0, sentence, 0, List.of())
                .forEach(values -> meanings.add(atom(kind, pattern, values))));
    if (meanings.size() > 1) {
      return new NotUnderstood(0, null, Message.of("RULE-106", sentence, meanings.size()));
    }
    return meanings.isEmpty() ? problem(sentence) : new Understood(meanings.iterator().next());
  }

  private interface PatternUse {
    void accept(ConditionKind kind, Pattern pattern);
  }

  private void forEachPattern(PatternUse use) {
    for (ConditionKind kind : ConditionKind.values()) {
      wording.sentences().getOrDefault(kind, List.of()).forEach(p -> use.accept(kind, p));
    }
  }

  /** Slots stand in a pattern in any order; a condition's values stand in the kind's. */
  private static Condition.Atom atom(ConditionKind kind, Pattern pattern, List<String> values) {
    List<SlotType> order = pattern.slots();
    return new Condition.Atom(
        kind, kind.slots().stream().map(slot -> values.get(order.indexOf(slot))).toList());
  }

  /** The values of the slots in every way the rest of the sentence can be read. */
  private List<List<String>> matches(
      List<Part> parts, int part, String sentence, int at, List<String> values) {
    if (part == parts.size()) {
      return at == sentence.length() ? List.of(values) : List.of();
    }
    if (parts.get(part) instanceof Part.Words words) {
      return stands(words.text(), sentence, at)
          ? matches(parts, part + 1, sentence, at + words.text().length(), values)
          : List.of();
    }
    List<List<String>> all = new ArrayList<>();
    for (Lexicon.Entry entry : lexicon.of(((Part.Slot) parts.get(part)).type())) {
      if (stands(entry.text(), sentence, at)) {
        List<String> longer = new ArrayList<>(values);
        longer.add(entry.value());
        all.addAll(matches(parts, part + 1, sentence, at + entry.text().length(), longer));
      }
    }
    return all;
  }

  private static boolean stands(String text, String sentence, int at) {
    return sentence.regionMatches(true, at, text, 0, text.length());
  }

  private NotUnderstood problem(String sentence) {
    List<Mistake> mistakes = new ArrayList<>();
    forEachPattern((kind, pattern) -> mistake(pattern, sentence).ifPresent(mistakes::add));
    return mistakes.stream()
        .min(Comparator.comparingInt(Mistake::edits).thenComparing(m -> -m.known()))
        .map(mistake -> mistake.asProblem(lexicon))
        .orElseGet(() -> noPattern(sentence));
  }

  /**
   * One slot that holds something unknown in a sentence that is otherwise in order.
   *
   * @param known letters of the sentence the pattern's own words account for
   */
  private record Mistake(SlotType slot, int at, String text, int edits, int known) {
    NotUnderstood asProblem(Lexicon lexicon) {
      Collection<String> choices = lexicon.of(slot).stream().map(Lexicon.Entry::text).toList();
      String quoted = text.startsWith("\"") ? text : "\"" + text + "\"";
      if (choices.contains("\"" + text + "\"")) {
        return new NotUnderstood(at, slot, Message.of("RULE-104.quotes", text));
      }
      return new NotUnderstood(at, slot, Message.of(code(), slot.text(), quoted, meant(choices)));
    }

    private String code() {
      return slot == SlotType.FACTOR
          ? "RULE-103"
          : slot == SlotType.QUESTION ? "RULE-104" : "RULE-105";
    }

    /** A question stands in quotes of its own. */
    private Text meant(Collection<String> choices) {
      Text meant = Suggestion.text(text, choices);
      return slot != SlotType.QUESTION
          ? meant
          : new Text(meant.en().replace("\"\"", "\""), meant.nb().replace("\"\"", "\""));
    }
  }

  private Optional<Mistake> mistake(Pattern pattern, String sentence) {
    List<Mistake> mistakes = new ArrayList<>();
    mistakes(pattern.parts(), 0, sentence, 0, mistakes);
    return mistakes.stream().min(Comparator.comparingInt(Mistake::edits));
  }

  private void mistakes(
      List<Part> parts, int part, String sentence, int at, List<Mistake> mistakes) {
    if (part == parts.size()) {
      return;
    }
    if (parts.get(part) instanceof Part.Words words) {
      if (stands(words.text(), sentence, at)) {
        mistakes(parts, part + 1, sentence, at + words.text().length(), mistakes);
      }
      return;
    }
    SlotType slot = ((Part.Slot) parts.get(part)).type();
    for (Lexicon.Entry entry : lexicon.of(slot)) {
      if (stands(entry.text(), sentence, at)) {
        mistakes(parts, part + 1, sentence, at + entry.text().length(), mistakes);
      }
    }
    for (int end = at + 1; end <= sentence.length(); end++) {
      if (isInOrder(parts, part + 1, sentence, end)) {
        String text = sentence.substring(at, end);
        mistakes.add(new Mistake(slot, at, text, edits(slot, text), ownLetters(parts)));
      }
    }
  }

  private boolean isInOrder(List<Part> parts, int part, String sentence, int at) {
    boolean betweenWords = part < parts.size() || at == sentence.length();
    return betweenWords && !matches(parts, part, sentence, at, List.of()).isEmpty();
  }

  /** Fewest edits to anything that can stand in the slot; many where nothing is near. */
  private int edits(SlotType slot, String text) {
    Collection<String> choices = lexicon.of(slot).stream().map(Lexicon.Entry::text).toList();
    return Suggestion.nearest(text, choices).isPresent() ? 0 : text.length();
  }

  private static int ownLetters(List<Part> parts) {
    return parts.stream()
        .filter(Part.Words.class::isInstance)
        .mapToInt(p -> ((Part.Words) p).text().length())
        .sum();
  }

  private NotUnderstood noPattern(String sentence) {
    List<Pattern> patterns = new ArrayList<>();
    forEachPattern((kind, pattern) -> patterns.add(pattern));
    String nearest =
        patterns.stream()
            .max(Comparator.comparingInt(p -> shared(p, sentence)))
            .map(Pattern::text)
            .orElse("");
    return new NotUnderstood(0, null, Message.of("RULE-102", sentence, nearest));
  }

  /** Words the pattern has in common with the sentence, and slots something in it could fill. */
  private int shared(Pattern pattern, String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>(List.of(lower.split(" ")));
    long sameWords = List.of(pattern.text().split(" ")).stream().filter(words::contains).count();
    long filled = pattern.slots().stream().filter(slot -> isIn(lower, slot)).count();
    return (int) (sameWords + filled);
  }

  private boolean isIn(String lower, SlotType slot) {
    return lexicon.of(slot).stream()
        .anyMatch(entry -> lower.contains(entry.text().toLowerCase(Locale.ROOT)));
  }
}
