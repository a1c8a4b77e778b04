package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where every number of a coaching plan comes from, in the language of the plan.
 *
 * @param numbers one entry for each element that holds numbers
 * @param parameters the parameters the entries name, each once, sorted by id
 */
public record Explanation(List<NumbersExplained> numbers, List<ParameterUsed> parameters) {

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
   * @param text the same in words, in the language of the plan
   */
  public record NumbersExplained(
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
    NumbersExplained standing(String at, List<String> used) {
      return new NumbersExplained(
          at, formula, n, exposure, unit, peers, context, expectation, List.copyOf(used), text);
    }
  }

  public record ParameterUsed(
      String id, double value, String unit, @Nullable LocalDate validFrom, String source) {}
}
