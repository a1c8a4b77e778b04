package no.fremgang.factor;

import java.util.List;

/**
 * A factor measured: its cells, sorted by block and context.
 *
 * @param cases cases used, all pooled blocks unweighted: opportunities, deals or available days
 * @param tooYoung cases left out because they are younger than the stage's maturity
 */
public record Measured(String id, double cases, long tooYoung, List<Cell> cells) implements Factor {
  public Measured {
    cells = List.copyOf(cells);
  }
}
