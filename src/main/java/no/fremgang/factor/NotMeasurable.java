package no.fremgang.factor;

import java.util.List;

/**
 * A factor that could not be measured.
 *
 * @param missing what would be needed: file names of the data set, or columns as {@code
 *     opportunities.csv:amount}
 * @param tooYoung cases left out because they are younger than the stage's maturity
 */
public record NotMeasurable(String id, Reason reason, List<String> missing, long tooYoung)
    implements Factor {
  public NotMeasurable {
    missing = List.copyOf(missing);
  }

  /** A factor of which no case was left out. */
  public NotMeasurable(String id, Reason reason, List<String> missing) {
    this(id, reason, missing, 0);
  }

  public enum Reason {
    /** The data set lacks the file or column. */
    DATA_ABSENT,
    /** The file is there, but holds no case of this seller in the window. */
    NO_CASES,
    /** There are cases, but all too young to have advanced. */
    ALL_TOO_YOUNG
  }
}
