package no.fremgang.rule;

import java.util.SortedSet;

/** What a fired rule says; insert-only. */
public sealed interface Conclusion extends Comparable<Conclusion> {
  String rule();

  @Override
  default int compareTo(Conclusion other) {
    return rule().compareTo(other.rule());
  }

  /** Evidence for or against a cause; kinds follow from the conditions the rule used. */
  record Evidence(
      String rule,
      String cause,
      Direction direction,
      Strength strength,
      SortedSet<EvidenceKind> kinds)
      implements Conclusion {}

  /** A cause that is not a skill holds; {@code withholds} means no skill is shown beside it. */
  record SituationFound(String rule, String cause, boolean withholds) implements Conclusion {}

  /** Something to praise: progress, result, strength, effort or customers. */
  record Praise(String rule, PraiseKind kind) implements Conclusion {}

  enum Direction {
    FOR,
    AGAINST
  }

  enum Strength {
    STRONG,
    SUPPORTING,
    WEAK
  }

  enum EvidenceKind {
    ACTIVITY,
    CONVERSION,
    CUSTOMER_SURVEY,
    MANAGER_OBSERVATION,
    OPPORTUNITY_RECORD,
    SELF_RATING,
    SITUATION,
    TARGET
  }

  enum PraiseKind {
    PROGRESS,
    RESULT,
    STRENGTH,
    EFFORT,
    CUSTOMERS
  }
}
