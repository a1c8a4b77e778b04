package no.fremgang.rule;

import static no.fremgang.rule.State.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What findings can tell of a subject. Of each subject they know at most one state; conditions name
 * sets of states, which makes contradictions and negation a matter of sets.
 */
public enum Topic {
  /** A factor against the expectation. */
  VERDICT(
      Set.of(
          SHOWN_GAP,
          INDICATED_GAP,
          NORMAL,
          STRENGTH,
          NOT_ENOUGH_DATA,
          NOT_COMPARABLE,
          NOT_MEASURABLE),
      Set.of(SHOWN_GAP, INDICATED_GAP)),
  /** A factor against the seller's own previous window. */
  TREND(Set.of(IMPROVED, UNCHANGED, DECLINED), Set.of(DECLINED)),
  /** How a group of customers rates a question, against the peers' customers. */
  RATING(Set.of(LOW, NORMAL, HIGH), Set.of(LOW)),
  /** Customers against the seller's own view on a question. */
  READING(
      Set.of(BLIND_SPOT, HIDDEN_STRENGTH, AGREED_STRENGTH, AGREED_NEED, NO_GAP),
      Set.of(BLIND_SPOT, AGREED_NEED)),
  /** The seller's own rating of a question. */
  SELF(Set.of(LOW, NORMAL, HIGH), Set.of(LOW)),
  /** The manager's rating of a question. */
  MANAGER(Set.of(LOW, NORMAL, HIGH), Set.of(LOW)),
  /** Behaviour seen in meetings. */
  OBSERVED(Set.of(LOW, NORMAL, HIGH), Set.of(LOW)),
  /** How much of the shortfall an outside cause explains. */
  OUTSIDE_PART(Set.of(NONE, SMALL, LARGE, MOST), Set.of(LARGE, MOST)),
  /** How much of the shortfall a factor accounts for. */
  FACTOR_PART(Set.of(NONE, SMALL, LARGE, MOST), Set.of(LARGE, MOST)),
  /** The leading target. */
  TARGET(Set.of(MISSED, REACHED), Set.of(MISSED)),
  /** The result against what an average comparable seller would have reached. */
  RESULT(Set.of(BELOW, AT, ABOVE), Set.of(BELOW)),
  RAMP_UP(Set.of(YES, NO), Set.of(YES)),
  /** Whether the seller was present less than full time. */
  REDUCED_PRESENCE(Set.of(YES, NO), Set.of(YES)),
  /** What most comparable peers did with their own targets. */
  PEERS(Set.of(MISSED, REACHED), Set.of(MISSED)),
  /** Whether the activity record is round or flat while the next stage does not move. */
  FLAT_RECORD(Set.of(YES, NO), Set.of(YES)),
  /** Whether a factor falls for everyone in the company. */
  COMPANY(Set.of(YES, NO), Set.of(YES)),
  /** Whether a factor is low for the whole team, and the seller below even that. */
  TEAM(Set.of(YES, BELOW_TEAM, NO), Set.of(YES, BELOW_TEAM)),
  /** Whether no factor at all has enough data. */
  TOO_LITTLE_DATA(Set.of(YES, NO), Set.of(YES)),
  /** How long the seller has been in role. */
  TENURE(Ladder.MONTHS.all(), Set.of()),
  /** The leading target's shortfall as a share of the target. */
  SHORTFALL(Ladder.PERCENT.all(), Set.of()),
  /** How many comparable peers have ever had a result as high as the seller's target. */
  PEERS_EVER(Set.of(FEW, SOME), Set.of(FEW)),
  /** What the mix of assigned leads yields on average, against the peers' mix. */
  LEAD_MIX(Set.of(BELOW, AT, ABOVE), Set.of(BELOW)),
  /** Whether the whole company sells cheaper in the last days of a period. */
  END_DISCOUNT(Set.of(YES, NO), Set.of(YES)),
  /** Whether a factor is back where it was after it had fallen. */
  RECOVERY(Set.of(YES, NO), Set.of()),
  /** Whether a cause was in focus in the last plan, and what came of it. */
  EARLIER_FOCUS(Set.of(IMPROVED, NO_CLEAR_CHANGE, WORSE, TOO_EARLY, NOT_IN_FOCUS), Set.of(WORSE)),
  /** The goal of the last plan for a factor. */
  GOAL(Set.of(MISSED, REACHED), Set.of(MISSED));

  private final Set<State> states;
  private final Set<State> adverse;

  Topic(Set<State> states, Set<State> adverse) {
    this.states = EnumSet.copyOf(states);
    this.adverse = adverse.isEmpty() ? EnumSet.noneOf(State.class) : EnumSet.copyOf(adverse);
  }

  public Set<State> states() {
    return EnumSet.copyOf(states);
  }

  /** Whether the states, all of them, speak of something that holds results back. */
  boolean adverse(Set<State> some) {
    return !some.isEmpty() && adverse.containsAll(some);
  }

  boolean aboutFactor() {
    return switch (this) {
      case VERDICT, TREND, FACTOR_PART, COMPANY, TEAM, RECOVERY, GOAL -> true;
      default -> false;
    };
  }

  boolean aboutCause() {
    return this == OUTSIDE_PART || this == EARLIER_FOCUS;
  }

  boolean aboutQuestion() {
    return switch (this) {
      case RATING, READING, SELF, MANAGER, OBSERVED -> true;
      default -> false;
    };
  }
}
