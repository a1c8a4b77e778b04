package no.fremgang.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.fremgang.catalogue.Kind;
import no.fremgang.core.Message;
import no.fremgang.core.Text;

/** What can stand in a slot of a sentence: an id of the catalogue, or one of a few words. */
public enum SlotType {
  FACTOR,
  QUESTION,
  CAUSE,
  VERDICT("shown", "indicated", "below", "normal", "not-below", "strength"),
  TREND("improved", "declined"),
  LEVEL("low", "normal", "high"),
  GROUP("customers", "existing_customer", "lost_customer", "potential_customer", "lost_prospect"),
  READING("blind-spot", "hidden-strength", "agreed-strength", "agreed-need"),
  PART("large", "most"),
  OUTCOME("missed", "reached"),
  RESULT("at-or-above", "below"),
  SIGN("positive", "negative"),
  MIX("worse", "usual", "better"),
  EFFECT("improved", "no-clear-change", "worse", "too-early"),
  DURATION(
      "months-1",
      "months-3",
      "months-6",
      "months-9",
      "months-12",
      "months-18",
      "months-24",
      "months-36"),
  PERCENT("percent-5", "percent-10", "percent-20", "percent-30", "percent-50");

  private final List<String> choices;

  SlotType(String... choices) {
    this.choices = List.of(choices);
  }

  /** The values of a closed slot; empty for ids of the catalogue. */
  public List<String> choices() {
    return choices;
  }

  public boolean isClosed() {
    return !choices.isEmpty();
  }

  /** The kind of definition that stands in it; empty for a closed slot. */
  Optional<Kind> kind() {
    return isClosed() ? Optional.empty() : Optional.of(Kind.valueOf(name()));
  }

  /** In words for a message, such as "factor". */
  Text text() {
    return Message.words("slot." + word());
  }

  /** As vocabulary files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
