package no.fremgang.coaching;

import static no.fremgang.coaching.PlanLife.State.ACTIVE;
import static no.fremgang.coaching.PlanLife.State.AGREED;
import static no.fremgang.coaching.PlanLife.State.CLOSED;
import static no.fremgang.coaching.PlanLife.State.DECIDED;
import static no.fremgang.coaching.PlanLife.State.FOLLOWED_UP;
import static no.fremgang.coaching.PlanLife.State.OBJECTED;
import static no.fremgang.coaching.PlanLife.State.PROPOSED;
import static no.fremgang.coaching.PlanLife.State.RE_RUN;
import static no.fremgang.coaching.PlanLife.State.SELLER_COMMENTED;
import static no.fremgang.coaching.PlanLife.State.WITHDRAWN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanStep.Kind;
import no.fremgang.core.Text;

/**
 * Where a plan is between proposal and end, and which steps lead on. The table {@code LEADS_TO} is
 * the whole state machine; what is not in it is not possible.
 *
 * @param revision number of steps taken so far; 0 for a plan just proposed
 */
public record PlanLife(State state, long revision) {
  /** A plan just made. */
  public static final PlanLife BEGUN = new PlanLife(PROPOSED, 0);

  private static final Map<State, Map<Kind, State>> LEADS_TO = new EnumMap<>(State.class);

  public enum State {
    PROPOSED("proposed", "foreslått"),
    SELLER_COMMENTED("commented on by the seller", "kommentert av selgeren"),
    OBJECTED("objected to", "innvendt mot"),
    DECIDED("decided on after an objection", "avgjort etter en innvending"),
    RE_RUN("replaced by a new plan after an objection", "erstattet av en ny plan etter innvending"),
    AGREED("agreed", "avtalt"),
    ACTIVE("being worked on", "i arbeid"),
    FOLLOWED_UP("followed up", "fulgt opp"),
    CLOSED("closed", "avsluttet"),
    WITHDRAWN("withdrawn", "trukket tilbake");

    private final Text words;

    State(String en, String nb) {
      this.words = new Text(en, nb);
    }

    public Text text() {
      return words;
    }

    /** Whether the two have agreed on the plan and it has not been given up since. */
    public boolean isAgreed() {
      return isUnderWay() || this == CLOSED;
    }

    /** Whether the two have agreed on the plan and are not through with it. */
    public boolean isUnderWay() {
      return this == AGREED || this == ACTIVE || this == FOLLOWED_UP;
    }
  }

  static {
    for (State open : Set.of(PROPOSED, SELLER_COMMENTED, DECIDED)) {
      put(open, Kind.COMMENT, open);
      put(open, Kind.SESSION, open);
      put(open, Kind.OBJECTION, OBJECTED);
      put(open, Kind.AGREEMENT, AGREED);
      put(open, Kind.WITHDRAWAL, WITHDRAWN);
    }
    put(OBJECTED, Kind.COMMENT, OBJECTED);
    put(OBJECTED, Kind.SESSION, OBJECTED);
    put(OBJECTED, Kind.DECISION, DECIDED);
    put(OBJECTED, Kind.RE_RUN, RE_RUN);
    put(OBJECTED, Kind.WITHDRAWAL, WITHDRAWN);
    for (State agreed : Set.of(AGREED, ACTIVE, FOLLOWED_UP)) {
      put(agreed, Kind.COMMENT, agreed);
      put(agreed, Kind.SESSION, agreed == AGREED ? ACTIVE : agreed);
      put(agreed, Kind.OBJECTION, OBJECTED);
      put(agreed, Kind.FOLLOW_UP, FOLLOWED_UP);
      put(agreed, Kind.WITHDRAWAL, WITHDRAWN);
    }
    put(FOLLOWED_UP, Kind.CLOSING, CLOSED);
  }

  private static void put(State from, Kind step, State to) {
    LEADS_TO.computeIfAbsent(from, absent -> new EnumMap<>(Kind.class)).put(step, to);
  }

  private static Map<Kind, State> stepsFrom(State state) {
    return LEADS_TO.getOrDefault(state, Map.of());
  }

  /** The steps that lead on from here, in the order of {@link Kind}; none from an end. */
  public Set<Kind> possible() {
    return Collections.unmodifiableSet(stepsFrom(state).keySet());
  }

  /**
   * The life after a step. A comment by the seller on a proposal changes its state, one by the
   * manager does not.
   *
   * @throws StepNotPossible if the step does not lead on from here
   */
  public PlanLife after(Kind step, Part by) {
    State next = stepsFrom(state).get(step);
    if (next == null) {
      throw new StepNotPossible(this, step);
    }
    boolean sellerSpeaks = step == Kind.COMMENT && by == Part.SELLER && state == PROPOSED;
    return new PlanLife(sellerSpeaks ? SELLER_COMMENTED : next, revision + 1);
  }
}
