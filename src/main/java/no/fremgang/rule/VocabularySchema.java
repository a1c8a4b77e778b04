package no.fremgang.rule;

import static no.fremgang.catalogue.yaml.JsonSchema.choice;
import static no.fremgang.catalogue.yaml.JsonSchema.filledList;
import static no.fremgang.catalogue.yaml.JsonSchema.object;
import static no.fremgang.catalogue.yaml.JsonSchema.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.core.Language;

/** The JSON Schema of a vocabulary file: a wording for each kind of condition and each word. */
final class VocabularySchema {
  Map<String, Object> schema() {
    List<String> joins = List.of("all_of", "any_of", "not");
    Map<String, Object> outcomes = new TreeMap<>();
    Outcome.all().forEach(outcome -> outcomes.put(outcome.word(), text()));
    return object(
        List.of(VocabularyReader.KEYS),
        Map.of(
            "language",
            choice(Language.class),
            "joins",
            object(joins, Map.of("all_of", text(), "any_of", text(), "not", text())),
            "sentences",
            sentences(),
            "words",
            words(),
            "outcomes",
            object(outcomes.keySet(), outcomes),
            "nothing",
            text()));
  }

  private static Map<String, Object> sentences() {
    Map<String, Object> kinds = new TreeMap<>();
    for (ConditionKind kind : ConditionKind.values()) {
      String eachSlot =
          kind.slots().stream()
              .map(slot -> "(?=.*\\{" + slot.word() + "\\})")
              .collect(Collectors.joining());
      kinds.put(kind.word(), filledList(text(eachSlot + ".*")));
    }
    return object(kinds.keySet(), kinds);
  }

  private static Map<String, Object> words() {
    Map<String, Object> slots = new TreeMap<>();
    Arrays.stream(SlotType.values())
        .filter(SlotType::isClosed)
        .forEach(slot -> slots.put(slot.word(), words(slot)));
    return object(slots.keySet(), slots);
  }

  private static Map<String, Object> words(SlotType slot) {
    Map<String, Object> words = new TreeMap<>();
    slot.choices().forEach(value -> words.put(value, filledList(text())));
    return object(words.keySet(), words);
  }
}
