package no.fremgang.coaching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coaching plan as it leaves the engine: the JSON document of the contract. Texts are in the
 * seller's language.
 */
public record CoachingPlan(
    String id,
    String sellerId,
    String team,
    String period,
    LocalDate asOf,
    String language,
    RulePackRef rulePack,
    @Nullable Target target,
    List<Target> furtherTargets,
    @Nullable Forecast forecast,
    @Nullable Potential potential,
    List<FactorLine> factors,
    List<Perception> perceptions,
    List<CauseLine> causes,
    List<RuledOut> ruledOut,
    List<NotEvaluated> notEvaluated,
    List<Praise> praise,
    List<String> focus,
    List<String> notNow,
    List<Recommendation> recommendations,
    Conversation conversation,
    String summary,
    Explanation explanation) {

  CoachingPlan withId(String other) {
    return new CoachingPlan(
        other,
        sellerId,
        team,
        period,
        asOf,
        language,
        rulePack,
        target,
        furtherTargets,
        forecast,
        potential,
        factors,
        perceptions,
        causes,
        ruledOut,
        notEvaluated,
        praise,
        focus,
        notNow,
        recommendations,
        conversation,
        summary,
        explanation);
  }

  public record RulePackRef(String version, String hash) {}

  public record Target(
      String measure,
      BigDecimal target,
      BigDecimal actual,
      BigDecimal expected,
      BigDecimal gap,
      boolean missed,
      BigDecimal outsideControl,
      BigDecimal withinInfluence,
      List<OutsidePart> outsideParts,
      List<Contribution> contributions) {}

  public record OutsidePart(String cause, BigDecimal amount) {}

  public record Contribution(String factor, BigDecimal amount, double share) {}

  /**
   * What to expect if the levels stay as they are; amounts in the unit of the measure. Without
   * {@code missing} data: the current and the next period.
   */
  public record Forecast(
      String measure, int openCases, List<ForecastPeriod> periods, List<String> missing) {}

  /** {@code expected} is the sum of the three before it; {@code low}–{@code high} holds 90 %. */
  public record ForecastPeriod(
      String period,
      BigDecimal reached,
      BigDecimal fromOpenCases,
      BigDecimal fromNewCases,
      BigDecimal expected,
      BigDecimal low,
      BigDecimal high) {}

  /** What closing the gaps found would be worth; the parts add up to {@code total}. */
  public record Potential(String measure, BigDecimal total, List<PotentialPart> parts) {}

  public record PotentialPart(
      String factor, BigDecimal amount, double from, double to, String verdict) {}

  /** {@code notes}: what has to be said beside the numbers, such as a mix that misleads. */
  public record FactorLine(
      String factor,
      String name,
      double n,
      double observed,
      double expected,
      double estimate,
      double low,
      double high,
      String verdict,
      String trend,
      @Nullable Double previous,
      String control,
      int peers,
      long tooYoung,
      List<String> notes) {}

  public record Perception(
      String question,
      String name,
      @Nullable Customers customers,
      @Nullable Double self,
      @Nullable Double manager,
      String reading) {}

  public record Customers(double mean, int n) {}

  public record CauseLine(
      String cause,
      String name,
      String kind,
      String standing,
      BigDecimal amount,
      List<Evidence> evidence) {}

  public record Evidence(
      String rule, String direction, String strength, List<String> kinds, String text) {}

  public record RuledOut(String cause, String text) {}

  public record NotEvaluated(String cause, List<String> missing) {}

  public record Praise(String kind, String rule, String text) {}

  public record Recommendation(
      String id,
      String cause,
      String action,
      String title,
      String why,
      List<String> practice,
      @Nullable Goal goal,
      List<LocalDate> followUps,
      List<Resource> resources,
      List<Alignment> alignment) {}

  public record Goal(String factor, double from, double to, LocalDate by) {}

  public record Resource(String title, String url, int minutes) {}

  public record Alignment(String framework, String uri, String relation) {}

  public record Conversation(
      String goal, String reality, List<String> options, String wayForward) {}

  /**
   * Where every number of the plan comes from.
   *
   * @param numbers one entry for each element that holds numbers
   * @param parameters the parameters the entries name, each once, sorted by id
   */
  public record Explanation(List<NumbersExplained> numbers, List<ParameterUsed> parameters) {}

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
