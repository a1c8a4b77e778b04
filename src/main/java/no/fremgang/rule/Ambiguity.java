package no.fremgang.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.rule.Wording.Pattern;

/**
 * Writes out every sentence of a language and finds those that can mean two things, before a rule
 * uses one.
 */
final class Ambiguity {
  /** Far above any vocabulary people write, and written out in well under a second. */
  static final int MOST_SENTENCES = 200_000;

  private final Wording wording;
  private final Lexicon lexicon;
  private final Faults faults;
  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Set<List<ConditionKind>> told = new HashSet<>();

  private record Meaning(ConditionKind kind, List<String> values) {}

  private Ambiguity(Catalogue catalogue, Wording wording, Faults faults) {
    this.wording = wording;
    this.lexicon = new Lexicon(catalogue, wording);
    this.faults = faults;
  }

  static void check(Catalogue catalogue, Wording wording, Faults faults) {
    new Ambiguity(catalogue, wording, faults).check();
  }

  private void check() {
    long all = 0;
    for (ConditionKind kind : ConditionKind.values()) {
      for (Pattern pattern : wording.sentences().getOrDefault(kind, List.of())) {
        long some = count(pattern);
        all += some;
        if (all > MOST_SENTENCES) {
          faults.error(pattern.place(), Message.of("RULE-124", MOST_SENTENCES, some, kind.word()));
          return;
        }
        AllSentences.write(kind, pattern, lexicon, this::written);
      }
    }
  }

  private long count(Pattern pattern) {
    long count = 1;
    for (SlotType slot : pattern.slots()) {
      count = Math.min(count * lexicon.of(slot).size(), Integer.MAX_VALUE);
    }
    return count;
  }

  private void written(ConditionKind kind, Pattern pattern, String text, List<String> values) {
    meant(text, new Meaning(kind, inOrder(kind, pattern, values)), pattern.place());
  }

  private static List<String> inOrder(ConditionKind kind, Pattern pattern, List<String> values) {
    List<SlotType> order = pattern.slots();
    return kind.slots().stream().map(slot -> values.get(order.indexOf(slot))).toList();
  }

  /** One example for each two kinds of sentences is enough. */
  private void meant(String text, Meaning meaning, Place place) {
    Meaning first = meanings.putIfAbsent(text.toLowerCase(Locale.ROOT), meaning);
    if (first != null
        && !first.equals(meaning)
        && told.add(List.of(first.kind(), meaning.kind()))) {
      faults.error(place, Message.of("RULE-115", text, 2, words(first), words(meaning)));
    }
  }

  private static String words(Meaning meaning) {
    return meaning.kind().word() + " " + String.join(" ", meaning.values());
  }
}
