package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;

/**
 * All that a rule can be written with in one language, for editors that complete what a trainer
 * types.
 *
 * @param language code of the language
 * @param joins the keys that join conditions: all of, any of, not
 * @param slots by the name of the slot as patterns write it: what can stand there
 * @param outcomes what can stand after {@code then}
 * @param nothing what a test expects of a rule that stays silent
 * @param placeholders what can stand in braces in a text
 */
public record Completion(
    String language,
    List<String> joins,
    List<Sentence> sentences,
    SortedMap<String, List<Word>> slots,
    List<Word> outcomes,
    String nothing,
    List<String> placeholders) {

  /**
   * @param kind of condition
   * @param pattern with slots in braces
   * @param example one sentence of the pattern
   */
  public record Sentence(String kind, String pattern, List<String> slots, String example) {}

  /**
   * @param text as it is written
   * @param value what it stands for: an id of the catalogue, or a fixed word
   */
  public record Word(String text, String value) {}

  public static Completion of(RulePack pack, Language language) {
    Wording wording = pack.vocabulary().in(language);
    Catalogue catalogue = pack.catalogue();
    Lexicon lexicon = new Lexicon(catalogue, wording);
    return new Completion(
        language.code(),
        List.of(wording.joins().allOf(), wording.joins().anyOf(), wording.joins().not()),
        sentences(wording, lexicon),
        slots(lexicon),
        Outcome.all().stream()
            .map(o -> new Word(wording.outcomes().getOrDefault(o.word(), o.word()), o.word()))
            .toList(),
        wording.nothing(),
        List.copyOf(Saying.placeholders(catalogue)));
  }

  private static List<Sentence> sentences(Wording wording, Lexicon lexicon) {
    List<Sentence> sentences = new ArrayList<>();
    for (ConditionKind kind : ConditionKind.values()) {
      for (Wording.Pattern pattern : wording.sentences().getOrDefault(kind, List.of())) {
        sentences.add(
            new Sentence(
                kind.word(),
                pattern.text(),
                pattern.slots().stream().map(SlotType::word).toList(),
                example(pattern, lexicon)));
      }
    }
    return sentences;
  }

  private static String example(Wording.Pattern pattern, Lexicon lexicon) {
    String example = pattern.text();
    for (SlotType slot : pattern.slots()) {
      String word = lexicon.of(slot).isEmpty() ? "" : lexicon.of(slot).get(0).text();
      example = example.replace("{" + slot.word() + "}", word);
    }
    return example;
  }

  private static SortedMap<String, List<Word>> slots(Lexicon lexicon) {
    SortedMap<String, List<Word>> slots = new TreeMap<>();
    for (SlotType slot : SlotType.values()) {
      slots.put(slot.word(), words(lexicon.of(slot)));
    }
    return slots;
  }

  private static List<Word> words(Collection<Lexicon.Entry> entries) {
    return entries.stream().map(e -> new Word(e.text(), e.value())).toList();
  }
}
