package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.RuleFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a coaching plan rests on, kept beside it: where its numbers come from and what the rules
 * were told. {@link PlanExplaining} makes the document for readers from it, in either language.
 *
 * @param numbers one entry for each element that holds numbers
 * @param parameters the parameters used, each once, sorted by id
 * @param rules what the rules of the pack were told, and said
 */
public record Explanation(
    List<NumbersExplained> numbers, List<ParameterUsed> parameters, RuleFacts rules) {
  private static final RuleFacts NO_RULES = new RuleFacts(List.of(), List.of());

  public Explanation {
    numbers = List.copyOf(numbers);
    parameters = List.copyOf(parameters);
  }

  /** The same explanation of numbers, told in both languages; of rules it says nothing yet. */
  static Explanation inBoth(Explaining en, Explaining nb) {
    List<NumbersExplained> numbers = new ArrayList<>();
    List<NumbersTold> english = en.numbers();
    List<NumbersTold> norwegian = nb.numbers();
    for (int i = 0; i < english.size(); i++) {
      numbers.add(english.get(i).and(norwegian.get(i)));
    }
    return new Explanation(numbers, en.parameters(), NO_RULES);
  }

  public Explanation with(RuleFacts facts) {
    return new Explanation(numbers, parameters, facts);
  }

  /** The numbers in one language. */
  public List<NumbersTold> numbers(Language language) {
    return numbers.stream().map(one -> one.in(language)).toList();
  }

  /**
   * The numbers of one element of the plan.
   *
   * @param of where they stand: names of fields and ids, such as {@code factors/deal_size}
   * @param formula name of the formula; docs/measurement.md says what each one does
   * @param n cases used, null where none were counted
   * @param exposure what the cases are measured against, in {@code unit}
   * @param peers sellers compared with, null where there is no comparison
   * @param context circumstances taken into account, as far as the data hold them
   * @param expectation what an average comparable seller would have reached
   * @param parameters ids of the parameters used
   * @param text the same in words
   */
  public record NumbersExplained(
      String of,
      String formula,
      @Nullable Double n,
      @Nullable Double exposure,
      @Nullable Text unit,
      @Nullable Integer peers,
      List<String> context,
      @Nullable Double expectation,
      List<String> parameters,
      Text text) {

    NumbersTold in(Language language) {
      return new NumbersTold(
          of,
          formula,
          n,
          exposure,
          unit == null ? null : unit.in(language),
          peers,
          context,
          expectation,
          parameters,
          text.in(language));
    }
  }

  /** As {@link NumbersExplained}, in one language. */
  public record NumbersTold(
      String of,
      String formula,
      @Nullable Double n,
      @Nullable Double exposure,
      @Nullable String unit,
      @Nullable Integer peers,
      List<String> context,
      @Nullable Double expectation,
      List<String> parameters,
      String text) {
    /** Whether the element is one of these factors, questions or causes. */
    boolean isOfAny(Set<String> ids) {
      return ids.contains(of.substring(of.lastIndexOf('/') + 1));
    }

    NumbersTold standing(String at, List<String> used) {
      return new NumbersTold(
          at, formula, n, exposure, unit, peers, context, expectation, List.copyOf(used), text);
    }

    private NumbersExplained and(NumbersTold norwegian) {
      return new NumbersExplained(
          of,
          formula,
          n,
          exposure,
          unit == null || norwegian.unit == null ? null : new Text(unit, norwegian.unit),
          peers,
          context,
          expectation,
          parameters,
          new Text(text, norwegian.text));
    }
  }

  public record ParameterUsed(
      String id, double value, String unit, @Nullable LocalDate validFrom, String source) {}
}
