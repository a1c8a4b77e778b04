package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** One step in the life of a plan, with what was said when it was taken. */
public sealed interface PlanStep {
  Kind kind();

  /** What a person may do with a plan. */
  enum Kind {
    COMMENT("a comment", "en kommentar"),
    OBJECTION("an objection", "en innvending"),
    DECISION("a decision on an objection", "en avgjørelse om en innvending"),
    RE_RUN("a re-run", "en ny kjøring"),
    AGREEMENT("an agreement", "en avtale"),
    SESSION("a coaching session", "en coachingsamtale"),
    FOLLOW_UP("a follow-up", "en oppfølging"),
    CLOSING("closing", "avslutning"),
    WITHDRAWAL("a withdrawal", "tilbaketrekking");

    private final Text name;

    Kind(String en, String nb) {
      this.name = new Text(en, nb);
    }

    public Text text() {
      return name;
    }
  }

  record Comment(String text) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.COMMENT;
    }
  }

  record Objection(String reason) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.OBJECTION;
    }
  }

  /** A person has decided on an objection; the plan stands, with what the reason says. */
  record Decision(String reason) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.DECISION;
    }
  }

  /**
   * An objection has led to a new plan from the data and rules of today.
   *
   * @param newPlan its id
   */
  record ReRun(String reason, String newPlan) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.RE_RUN;
    }
  }

  /**
   * @param sellerSpoke whether the seller had commented or objected before
   * @param focus the causes in focus, each with the factors it has goals for
   */
  record Agreement(boolean sellerSpoke, @Nullable String note, Map<String, List<String>> focus)
      implements PlanStep {
    public Agreement {
      focus = java.util.Collections.unmodifiableMap(new TreeMap<>(focus));
    }

    /** Agrees on what the plan puts in focus. */
    public static Agreement on(CoachingPlan plan, boolean sellerSpoke, @Nullable String note) {
      Map<String, List<String>> focus = new TreeMap<>();
      for (String cause : plan.focus()) {
        focus.put(cause, plan.goalFactors(cause));
      }
      return new Agreement(sellerSpoke, note, focus);
    }

    @Override
    public Kind kind() {
      return Kind.AGREEMENT;
    }
  }

  /** That a session was held; what was said in it is kept elsewhere, for the two alone. */
  record Session(LocalDate day) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.SESSION;
    }
  }

  /**
   * @param seen what was seen of the behaviour agreed on
   * @param goals by factor with a goal in the plan: whether it is reached
   * @param nextStep what the two do now
   * @param practised what learning tools had reported by then
   */
  record FollowUp(
      LocalDate day,
      String seen,
      Map<String, Boolean> goals,
      String nextStep,
      List<Practised> practised)
      implements PlanStep {
    /** Follow-ups recorded before learning tools were heard have none. */
    public FollowUp(
        LocalDate day,
        String seen,
        Map<String, Boolean> goals,
        String nextStep,
        @Nullable List<Practised> practised) {
      this.day = day;
      this.seen = seen;
      this.goals = java.util.Collections.unmodifiableMap(new TreeMap<>(goals));
      this.nextStep = nextStep;
      this.practised = practised == null ? List.of() : List.copyOf(practised);
    }

    public FollowUp(LocalDate day, String seen, Map<String, Boolean> goals, String nextStep) {
      this(day, seen, goals, nextStep, List.of());
    }

    @Override
    public Kind kind() {
      return Kind.FOLLOW_UP;
    }
  }

  record Closing(String outcome) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.CLOSING;
    }
  }

  record Withdrawal(String reason) implements PlanStep {
    @Override
    public Kind kind() {
      return Kind.WITHDRAWAL;
    }
  }
}
