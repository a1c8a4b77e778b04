package no.fremgang.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.rule.Wording.Part;
import no.fremgang.rule.Wording.Pattern;

/** Writes out every sentence of a language with the names of a catalogue. */
final class AllSentences {
  interface Use {
    /**
     * @param values one for each slot, in the order of the pattern
     */
    void accept(ConditionKind kind, Pattern pattern, String text, List<String> values);
  }

  private final Lexicon lexicon;
  private final Use use;

  private AllSentences(Lexicon lexicon, Use use) {
    this.lexicon = lexicon;
    this.use = use;
  }

  /** The sentences of each pattern. */
  static Map<String, List<String>> of(Catalogue catalogue, Wording wording) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Lexicon lexicon = new Lexicon(catalogue, wording);
    AllSentences sentences =
        new AllSentences(
            lexicon,
            (kind, pattern, text, values) ->
                all.computeIfAbsent(pattern.text(), p -> new ArrayList<>()).add(text));
    for (ConditionKind kind : ConditionKind.values()) {
      wording
          .sentences()
          .getOrDefault(kind, List.of())
          .forEach(pattern -> sentences.write(kind, pattern, 0, "", List.of()));
    }
    return all;
  }

  static void write(ConditionKind kind, Pattern pattern, Lexicon lexicon, Use use) {
    new AllSentences(lexicon, use).write(kind, pattern, 0, "", List.of());
  }

  private void write(
      ConditionKind kind, Pattern pattern, int part, String text, List<String> values) {
    if (part == pattern.parts().size()) {
      use.accept(kind, pattern, text, values);
    } else if (pattern.parts().get(part) instanceof Part.Words words) {
      write(kind, pattern, part + 1, text + words.text(), values);
    } else {
      for (Lexicon.Entry entry : lexicon.of(((Part.Slot) pattern.parts().get(part)).type())) {
        List<String> longer = new ArrayList<>(values);
        longer.add(entry.value());
        write(kind, pattern, part + 1, text + entry.text(), longer);
      }
    }
  }
}
