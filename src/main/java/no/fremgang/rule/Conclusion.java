package no.fremgang.rule;

import java.util.Locale;
import java.util.SortedSet;

/** What a fired rule says; insert-only. */
public sealed interface Conclusion extends Comparable<Conclusion> {
  String rule();

  @Override
  default int compareTo(Conclusion other) {
    return rule().compareTo(other.rule());
  }

  /**
   * Evidence for or against a cause.
   *
   * @param kinds what the conditions that held are drawn from; for evidence <em>for</em>, only the
   *     conditions that speak of something lacking count, so that "activity is normal" is no second
   *     kind beside a low conversion
   * @param factors ids of the factors it rests on, those that speak for the conclusion
   */
  record Evidence(
      String rule,
      String cause,
      Direction direction,
      Strength strength,
      SortedSet<EvidenceKind> kinds,
      SortedSet<String> factors)
      implements Conclusion {}

  /**
   * A cause that is not a skill.
   *
   * @param shown whether the facts show it; otherwise they indicate it
   * @param withholds whether no skill is named beside it
   * @param kinds what the conditions that held are drawn from
   * @param factors ids of the factors it concerns
   */
  record SituationFound(
      String rule,
      String cause,
      boolean shown,
      boolean withholds,
      SortedSet<EvidenceKind> kinds,
      SortedSet<String> factors)
      implements Conclusion {}

  /** Something to praise: progress, result, strength, effort or customers. */
  record Praise(String rule, PraiseKind kind) implements Conclusion {}

  enum Direction {
    FOR,
    AGAINST;

    @Override
    public String toString() {
      return word(this);
    }
  }

  enum Strength {
    STRONG,
    SUPPORTING,
    WEAK;

    @Override
    public String toString() {
      return word(this);
    }
  }

  /** What evidence is drawn from. */
  enum EvidenceKind {
    ACTIVITY,
    CONVERSION,
    CUSTOMER_SURVEY,
    MANAGER_OBSERVATION,
    OPPORTUNITY_RECORD,
    SELF_RATING,
    SITUATION,
    TARGET;

    /**
     * Whether a second kind beside another makes a cause more certain. Self-ratings are no measure
     * of performance, and target and situation say nothing of a skill.
     */
    public boolean corroborates() {
      return this != SELF_RATING && this != SITUATION && this != TARGET;
    }

    @Override
    public String toString() {
      return word(this);
    }
  }

  enum PraiseKind {
    PROGRESS,
    RESULT,
    STRENGTH,
    EFFORT,
    CUSTOMERS;

    @Override
    public String toString() {
      return word(this);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
