package no.fremgang.coaching;

import java.util.stream.Collectors;
import no.fremgang.coaching.PlanStep.Kind;
import no.fremgang.core.Language;
import no.fremgang.core.Text;

/** A step was asked for that does not lead on from where the plan is. */
public final class StepNotPossible extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Text text;

  StepNotPossible(PlanLife life, Kind step) {
    this(
        new Text(
            "The plan is "
                + life.state()
                + " ("
                + life.state().text().en()
                + "): "
                + step.text().en()
                + " is not possible. "
                + possible(life, Language.EN),
            "Planen er "
                + life.state()
                + " ("
                + life.state().text().nb()
                + "): "
                + step.text().nb()
                + " er ikke mulig. "
                + possible(life, Language.NB)));
  }

  private StepNotPossible(Text text) {
    super(text.en());
    this.text = text;
  }

  private static String possible(PlanLife life, Language language) {
    boolean english = language == Language.EN;
    if (life.possible().isEmpty()) {
      return english
          ? "Its life has ended; make a new plan."
          : "Planen er kommet til veis ende; lag en ny.";
    }
    return life.possible().stream()
        .map(kind -> kind.text().in(language))
        .collect(Collectors.joining(", ", english ? "Possible: " : "Mulig: ", "."));
  }

  /** What is not possible and what is. */
  public Text text() {
    return text;
  }
}
