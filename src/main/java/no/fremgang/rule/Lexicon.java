package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Text;

/** What can stand in each slot of a sentence, in one language, and what it means. */
final class Lexicon {
  /**
   * @param text as it stands in a sentence
   * @param value id of the catalogue, or a value of the slot type
   */
  record Entry(String text, String value) {}

  private final Map<SlotType, List<Entry>> entries = new EnumMap<>(SlotType.class);

  Lexicon(Catalogue catalogue, Wording wording) {
    named(SlotType.FACTOR, catalogue.factors(), f -> f.name(), wording, "");
    named(SlotType.QUESTION, catalogue.questions(), q -> q.name(), wording, "\"");
    named(SlotType.CAUSE, catalogue.causes(), c -> c.name(), wording, "");
    wording.words().forEach(this::words);
  }

  private <T> void named(
      SlotType slot,
      SortedMap<String, T> all,
      Function<T, Text> name,
      Wording wording,
      String quote) {
    List<Entry> named = new ArrayList<>();
    all.forEach(
        (id, one) ->
            named.add(new Entry(quote + name.apply(one).in(wording.language()) + quote, id)));
    entries.put(slot, longestFirst(named));
  }

  private void words(SlotType slot, Map<String, List<String>> words) {
    List<Entry> all = new ArrayList<>();
    words.forEach((value, texts) -> texts.forEach(text -> all.add(new Entry(text, value))));
    entries.put(slot, longestFirst(all));
  }

  private static List<Entry> longestFirst(List<Entry> some) {
    return some.stream()
        .sorted(Comparator.comparing((Entry e) -> -e.text().length()).thenComparing(Entry::text))
        .toList();
  }

  List<Entry> of(SlotType slot) {
    return entries.getOrDefault(slot, List.of());
  }
}
