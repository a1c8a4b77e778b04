package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.coaching.CoachingPlan.RulePackRef;
import no.fremgang.coaching.Explanation.NumbersTold;
import no.fremgang.coaching.Explanation.ParameterUsed;
import org.jspecify.annotations.Nullable;

/**
 * Why a coaching plan says what it says, and why it does not say something else, in one language.
 *
 * @param plan id of the plan
 * @param causes every cause of the catalogue, those found first
 * @param rules every rule of the pack: those that fired, then those that nearly did, then the rest
 * @param numbers where the plan's numbers come from
 * @param parameters the parameters used, with the day each value is valid from
 */
public record PlanExplanation(
    String plan,
    String sellerId,
    String period,
    LocalDate asOf,
    String language,
    RulePackRef rulePack,
    List<CauseExplained> causes,
    List<RuleExplained> rules,
    List<NumbersTold> numbers,
    List<ParameterUsed> parameters) {
  public PlanExplanation {
    causes = List.copyOf(causes);
    rules = List.copyOf(rules);
    numbers = List.copyOf(numbers);
    parameters = List.copyOf(parameters);
  }

  /**
   * What concerns one cause: its answer, its rules, and the numbers of what they speak of.
   *
   * @throws IllegalArgumentException if there is no such cause
   */
  public PlanExplanation ofCause(String cause) {
    List<CauseExplained> kept = causes.stream().filter(c -> c.cause().equals(cause)).toList();
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("the pack has no cause \"" + cause + "\".");
    }
    return about(kept, rules.stream().filter(r -> r.cause().equals(cause)).toList());
  }

  /**
   * What concerns one rule: its cause, its conditions, and the numbers of what they speak of.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public PlanExplanation ofRule(String rule) {
    List<RuleExplained> kept = rules.stream().filter(r -> r.rule().equals(rule)).toList();
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("the pack has no rule \"" + rule + "\".");
    }
    String cause = kept.get(0).cause();
    return about(causes.stream().filter(c -> c.cause().equals(cause)).toList(), kept);
  }

  private PlanExplanation about(List<CauseExplained> some, List<RuleExplained> of) {
    Set<String> spokenOf =
        Stream.concat(
                of.stream().flatMap(rule -> rule.about().stream()),
                some.stream().map(CauseExplained::cause))
            .collect(Collectors.toSet());
    List<NumbersTold> kept = numbers.stream().filter(n -> n.isOfAny(spokenOf)).toList();
    Set<String> used =
        kept.stream().flatMap(n -> n.parameters().stream()).collect(Collectors.toSet());
    used.addAll(ParametersUsed.RULES);
    return new PlanExplanation(
        plan,
        sellerId,
        period,
        asOf,
        language,
        rulePack,
        some,
        of,
        kept,
        parameters.stream().filter(p -> used.contains(p.id())).toList());
  }

  /** What became of a cause. */
  public enum Standing {
    SHOWN,
    INDICATED,
    RULED_OUT,
    /** Evidence was found, but a situation forbids to use it. */
    WITHHELD,
    NOT_EVALUATED,
    /** The data are there, and nothing or too little points to it. */
    NOT_FOUND
  }

  /**
   * Why a cause was named, or why not.
   *
   * @param answer one or two sentences
   * @param missing data that would decide, where they are missing
   * @param wouldTake what would have had to be otherwise, nearest first
   */
  public record CauseExplained(
      String cause,
      String name,
      String kind,
      Standing standing,
      String answer,
      List<GivenEvidence> evidence,
      List<String> missing,
      List<String> wouldTake) {
    public CauseExplained {
      evidence = List.copyOf(evidence);
      missing = List.copyOf(missing);
      wouldTake = List.copyOf(wouldTake);
    }
  }

  /**
   * @param used false where a situation withholds it
   */
  public record GivenEvidence(
      String rule, String direction, String strength, boolean used, String text) {}

  /** What a rule did. */
  public enum Result {
    FIRED,
    SILENT,
    /** Data are missing that could make it fire. */
    UNKNOWN
  }

  /**
   * @param concludes what it concludes when it fires, in the words of the vocabulary
   * @param near whether exactly one of its several conditions kept it from firing
   * @param lacking how many of its conditions are not true
   * @param text what it says of this seller; null where it did not fire
   * @param about ids of the factors, questions and causes its conditions speak of
   * @param place where it stands in the pack
   */
  public record RuleExplained(
      String rule,
      String title,
      String cause,
      String concludes,
      Result result,
      boolean near,
      int lacking,
      @Nullable String text,
      List<ConditionExplained> conditions,
      List<String> about,
      String grade,
      String source,
      String counter,
      String place) {
    public RuleExplained {
      conditions = List.copyOf(conditions);
      about = List.copyOf(about);
    }
  }

  /**
   * A condition of a rule.
   *
   * @param expected the sentence; of a nested condition, the word that joins its parts
   * @param actual what it is instead, or as well; null for a nested condition
   * @param truth {@code true}, {@code false} or {@code unknown}
   * @param missing data that would be needed to know
   * @param parts of a nested condition
   */
  public record ConditionExplained(
      String expected,
      @Nullable String actual,
      String truth,
      List<String> missing,
      List<ConditionExplained> parts) {
    public ConditionExplained {
      missing = List.copyOf(missing);
      parts = List.copyOf(parts);
    }
  }
}
