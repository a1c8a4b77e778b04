package no.fremgang.rule;

import static no.fremgang.rule.State.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The closed set of conditions rules can be made of. A sentence of the vocabulary names each. */
public enum ConditionKind {
  FACTOR_VERDICT(Topic.VERDICT, SlotType.FACTOR, SlotType.VERDICT),
  FACTOR_TREND(Topic.TREND, SlotType.FACTOR, SlotType.TREND),
  FACTOR_LACKS_DATA(Topic.VERDICT, SlotType.FACTOR),
  CUSTOMERS_RATE(Topic.RATING, SlotType.GROUP, SlotType.QUESTION, SlotType.LEVEL),
  VIEWS_COMPARED(Topic.READING, SlotType.QUESTION, SlotType.READING),
  SELLER_RATES(Topic.SELF, SlotType.QUESTION, SlotType.LEVEL),
  MANAGER_RATES(Topic.MANAGER, SlotType.QUESTION, SlotType.LEVEL),
  BEHAVIOUR_OBSERVED(Topic.OBSERVED, SlotType.QUESTION, SlotType.LEVEL),
  OUTSIDE_CAUSE_EXPLAINS(Topic.OUTSIDE_PART, SlotType.CAUSE, SlotType.PART),
  FACTOR_ACCOUNTS_FOR(Topic.FACTOR_PART, SlotType.FACTOR, SlotType.PART),
  TARGET_OUTCOME(Topic.TARGET, SlotType.OUTCOME),
  RESULT_AGAINST_EXPECTATION(Topic.RESULT, SlotType.RESULT),
  INFLUENCE_SIGN(Topic.RESULT, SlotType.SIGN),
  IN_RAMP_UP(Topic.RAMP_UP),
  PRESENCE_REDUCED(Topic.REDUCED_PRESENCE),
  PEERS_OUTCOME(Topic.PEERS, SlotType.OUTCOME),
  ACTIVITY_FLAT(Topic.FLAT_RECORD),
  COMPANY_FALLS(Topic.COMPANY, SlotType.FACTOR),
  TEAM_LOW(Topic.TEAM, SlotType.FACTOR),
  TOO_LITTLE_DATA(Topic.TOO_LITTLE_DATA),
  IN_ROLE_LESS_THAN(Topic.TENURE, SlotType.DURATION),
  SHORTFALL_AT_LEAST(Topic.SHORTFALL, SlotType.PERCENT),
  FEW_PEERS_EVER(Topic.PEERS_EVER),
  LEAD_MIX(Topic.LEAD_MIX, SlotType.MIX),
  COMPANY_DISCOUNTS_AT_END(Topic.END_DISCOUNT),
  FACTOR_RECOVERED(Topic.RECOVERY, SlotType.FACTOR),
  WAS_IN_FOCUS(Topic.EARLIER_FOCUS, SlotType.CAUSE),
  FOCUS_EFFECT(Topic.EARLIER_FOCUS, SlotType.CAUSE, SlotType.EFFECT),
  GOAL_OUTCOME(Topic.GOAL, SlotType.FACTOR, SlotType.OUTCOME);

  /**
   * Verdicts that come of data too thin to judge by: a sentence about the level is then unknown.
   */
  private static final Set<State> UNJUDGED =
      EnumSet.of(NOT_ENOUGH_DATA, NOT_COMPARABLE, NOT_MEASURABLE);

  private final Topic topic;
  private final List<SlotType> slots;

  ConditionKind(Topic topic, SlotType... slots) {
    this.topic = topic;
    this.slots = List.of(slots);
  }

  public Topic topic() {
    return topic;
  }

  public List<SlotType> slots() {
    return slots;
  }

  /** As vocabulary files write it, such as {@code factor-verdict}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Subject subject(List<String> values) {
    String group = slots.contains(SlotType.GROUP) ? values.get(slots.indexOf(SlotType.GROUP)) : "";
    return new Subject(topic, about(values), group);
  }

  private String about(List<String> values) {
    for (int i = 0; i < slots.size(); i++) {
      if (!slots.get(i).isClosed()) {
        return values.get(i);
      }
    }
    return "";
  }

  /** States in which the condition is true. */
  Set<State> trueStates(List<String> values) {
    String word = slots.isEmpty() ? "" : values.get(values.size() - 1);
    return switch (this) {
      case FACTOR_VERDICT -> verdicts(word);
      case FACTOR_LACKS_DATA -> UNJUDGED;
      case OUTSIDE_CAUSE_EXPLAINS, FACTOR_ACCOUNTS_FOR ->
          word.equals("most") ? EnumSet.of(MOST) : EnumSet.of(LARGE, MOST);
      case RESULT_AGAINST_EXPECTATION ->
          word.equals("below") ? EnumSet.of(BELOW) : EnumSet.of(AT, ABOVE);
      case INFLUENCE_SIGN -> EnumSet.of(word.equals("negative") ? BELOW : ABOVE);
      case FACTOR_TREND,
          CUSTOMERS_RATE,
          VIEWS_COMPARED,
          SELLER_RATES,
          MANAGER_RATES,
          BEHAVIOUR_OBSERVED,
          TARGET_OUTCOME,
          PEERS_OUTCOME,
          FOCUS_EFFECT,
          GOAL_OUTCOME ->
          EnumSet.of(named(word));
      case IN_RAMP_UP,
          PRESENCE_REDUCED,
          ACTIVITY_FLAT,
          COMPANY_FALLS,
          TOO_LITTLE_DATA,
          COMPANY_DISCOUNTS_AT_END,
          FACTOR_RECOVERED ->
          EnumSet.of(YES);
      case TEAM_LOW -> EnumSet.of(YES, BELOW_TEAM);
      case IN_ROLE_LESS_THAN -> Ladder.MONTHS.below(word);
      case SHORTFALL_AT_LEAST -> Ladder.PERCENT.from(word);
      case FEW_PEERS_EVER -> EnumSet.of(FEW);
      case LEAD_MIX -> EnumSet.of(mix(word));
      case WAS_IN_FOCUS -> EnumSet.of(IMPROVED, NO_CLEAR_CHANGE, WORSE, TOO_EARLY);
    };
  }

  /** States in which the condition is false; in any other it is unknown. */
  Set<State> falseStates(List<String> values) {
    Set<State> states = topic.states();
    states.removeAll(trueStates(values));
    if (this == FACTOR_VERDICT) {
      states.removeAll(UNJUDGED);
    }
    return states;
  }

  private static Set<State> verdicts(String word) {
    return switch (word) {
      case "shown" -> EnumSet.of(SHOWN_GAP);
      case "indicated" -> EnumSet.of(INDICATED_GAP);
      case "below" -> EnumSet.of(SHOWN_GAP, INDICATED_GAP);
      case "normal" -> EnumSet.of(NORMAL);
      case "not-below" -> EnumSet.of(NORMAL, STRENGTH);
      default -> EnumSet.of(STRENGTH);
    };
  }

  private static State mix(String word) {
    return word.equals("worse") ? BELOW : word.equals("better") ? ABOVE : AT;
  }

  private static State named(String word) {
    return State.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
