package no.fremgang.factor;

import java.util.List;

/**
 * A factor that could not be measured.
 *
 * @param missing what would be needed: file names of the data set, or columns as {@code
 *     opportunities.csv:amount}
 */
public record NotMeasurable(String id, Reason reason, List<String> missing) implements Factor {
  public NotMeasurable {
    missing = List.copyOf(missing);
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
