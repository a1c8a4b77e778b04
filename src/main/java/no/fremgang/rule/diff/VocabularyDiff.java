package no.fremgang.rule.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.Wording;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Kind;

/** What differs in the sentences of two packs: the wording of each, in each language. */
record VocabularyDiff(RulePack from, RulePack to) {
  List<Change> changes() {
    return new Pairing<String>(
            Kind.VOCABULARY,
            wording -> new Text(wording, wording),
            wording -> "",
            (before, after) -> new Details().compareCard("wording", before, after).all())
        .changes(wordings(from), wordings(to));
  }

  private static Map<String, String> wordings(RulePack pack) {
    Map<String, String> all = new TreeMap<>();
    for (Language language : Language.values()) {
      Wording wording = pack.vocabulary().in(language);
      String at = language + "/";
      wording
          .sentences()
          .forEach(
              (kind, patterns) ->
                  all.put(
                      at + kind.word(),
                      String.join(" | ", patterns.stream().map(Wording.Pattern::text).toList())));
      wording
          .words()
          .forEach(
              (slot, words) ->
                  words.forEach(
                      (value, texts) ->
                          all.put(at + slot.word() + "/" + value, String.join(" | ", texts))));
      wording.outcomes().forEach((outcome, text) -> all.put(at + outcome, text));
      all.put(at + "nothing", wording.nothing());
      all.put(
          at + "joins",
          String.join(
              " | ", wording.joins().allOf(), wording.joins().anyOf(), wording.joins().not()));
    }
    return all;
  }
}
