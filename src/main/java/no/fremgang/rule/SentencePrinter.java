package no.fremgang.rule;

import java.util.List;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;
import no.fremgang.rule.Wording.Part;
import no.fremgang.rule.Wording.Pattern;

/** Writes a condition as a sentence of one language. */
public final class SentencePrinter {
  private final Wording wording;
  private final Lexicon lexicon;

  public SentencePrinter(Catalogue catalogue, Wording wording) {
    this.wording = wording;
    this.lexicon = new Lexicon(catalogue, wording);
  }

  public SentencePrinter(RulePack pack, Language language) {
    this(pack.catalogue(), pack.vocabulary().in(language));
  }

  /** The condition as one sentence; nested conditions in parentheses. */
  public String print(Condition condition) {
    if (condition instanceof Condition.Atom atom) {
      return sentence(atom);
    }
    if (condition instanceof Condition.Not not) {
      return wording.joins().not() + " (" + print(not.part()) + ")";
    }
    return condition instanceof Condition.AllOf all
        ? joined(wording.joins().allOf(), all.parts())
        : joined(wording.joins().anyOf(), ((Condition.AnyOf) condition).parts());
  }

  private String joined(String join, List<Condition> parts) {
    return join + " (" + parts.stream().map(this::print).collect(Collectors.joining("; ")) + ")";
  }

  private String sentence(Condition.Atom atom) {
    Pattern pattern = wording.sentences().getOrDefault(atom.kind(), List.of()).get(0);
    StringBuilder sentence = new StringBuilder();
    for (Part part : pattern.parts()) {
      sentence.append(
          part instanceof Part.Words words ? words.text() : word(((Part.Slot) part).type(), atom));
    }
    return sentence.toString();
  }

  private String word(SlotType slot, Condition.Atom atom) {
    String value = atom.values().get(atom.kind().slots().indexOf(slot));
    if (slot.isClosed()) {
      return wording.word(slot, value);
    }
    return lexicon.of(slot).stream()
        .filter(entry -> entry.value().equals(value))
        .map(Lexicon.Entry::text)
        .findFirst()
        .orElse(value);
  }
}
