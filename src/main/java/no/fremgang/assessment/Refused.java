package no.fremgang.assessment;

import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.Text;

/** What was asked for is not done: what kind of problem it is, why, and the way out. */
public abstract class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemType type;
  private final transient Text text;
  private final transient List<Fault> faults;

  protected Refused(ProblemType type, Text text) {
    this(type, text, List.of());
  }

  /**
   * @param faults each with its place, where there are such
   */
  protected Refused(ProblemType type, Text text, List<Fault> faults) {
    super(text.en());
    this.type = type;
    this.text = text;
    this.faults = List.copyOf(faults);
  }

  public ProblemType type() {
    return type;
  }

  /** Why, and the way out. */
  public Text text() {
    return text;
  }

  public List<Fault> faults() {
    return faults;
  }
}
