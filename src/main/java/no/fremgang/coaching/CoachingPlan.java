package no.fremgang.coaching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    List<NotMeasured> notMeasured,
    List<Perception> perceptions,
    List<CauseLine> causes,
    List<RuledOut> ruledOut,
    List<NotEvaluated> notEvaluated,
    List<Praise> praise,
    List<String> focus,
    List<String> notNow,
    List<Recommendation> recommendations,
    Conversation conversation,
    String summary) {

  CoachingPlan withId(String other) {
    return with(other, rulePack);
  }

  private CoachingPlan with(String otherId, RulePackRef otherPack) {
    return new CoachingPlan(
        otherId,
        sellerId,
        team,
        period,
        asOf,
        language,
        otherPack,
        target,
        furtherTargets,
        forecast,
        potential,
        factors,
        notMeasured,
        perceptions,
        causes,
        ruledOut,
        notEvaluated,
        praise,
        focus,
        notNow,
        recommendations,
        conversation,
        summary);
  }

  /** The factors with a goal for the cause, sorted. */
  public List<String> goalFactors(String cause) {
    return recommendations.stream()
        .filter(one -> one.cause().equals(cause))
        .flatMap(one -> Stream.ofNullable(one.goal()))
        .map(Goal::factor)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether the plan is the same as the other, whatever packs and ids the two name. */
  public boolean saysTheSameAs(CoachingPlan other) {
    return with(other.id(), other.rulePack()).equals(other);
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

  /**
   * {@code expected} is the sum of the three before it; {@code low}–{@code high} holds it and 90 %
   * of the results, or more where wins are rare.
   */
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

  /**
   * {@code notes}: what has to be said beside the numbers, such as a mix that misleads. Levels of
   * amounts and days are means; {@code median} is the middle one, null for everything else.
   */
  public record FactorLine(
      String factor,
      String name,
      double n,
      double observed,
      double expected,
      double estimate,
      double low,
      double high,
      @Nullable Double median,
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
      List<CustomerGroup> groups,
      @Nullable Double self,
      @Nullable Double manager,
      String reading) {}

  /**
   * A factor that could not be measured: {@code DATA_ABSENT}, {@code NO_CASES} or {@code
   * ALL_TOO_YOUNG}, with the number of young cases left out.
   */
  public record NotMeasured(
      String factor, String name, String reason, List<String> missing, long tooYoung) {}

  /** {@code compared}: with comparable sellers' customers, null where there are too few. */
  public record Customers(double mean, int n, String level, @Nullable Compared compared) {}

  /** Customers of one kind; only those with enough answers are listed. */
  public record CustomerGroup(
      String respondent,
      double mean,
      int n,
      String level,
      String reading,
      @Nullable Compared compared) {}

  public record Compared(double expected, double estimate, double low, double high, int peers) {}

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

  /**
   * Something to practise or do.
   *
   * @param effortMinutes extra working time until the first follow-up, null where it is not told
   */
  public record Recommendation(
      String id,
      String cause,
      String action,
      String title,
      String why,
      List<String> practice,
      @Nullable Integer effortMinutes,
      @Nullable Goal goal,
      List<LocalDate> followUps,
      List<Resource> resources,
      List<Alignment> alignment) {}

  public record Goal(String factor, double from, double to, LocalDate by) {}

  public record Resource(String title, String url, int minutes) {}

  public record Alignment(String framework, String uri, String relation) {}

  public record Conversation(
      String goal, String reality, List<String> options, String wayForward) {}
}
