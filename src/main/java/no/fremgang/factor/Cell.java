package no.fremgang.factor;

import java.util.List;

/**
 * Cases of one seller that share block and context, as sums over the cases y with exposure e.
 *
 * @param block 0 for the judged period, 1 and more for the pooled blocks before it
 * @param exposure Σe: opportunities, deals or available days (weighted by the territory's potential
 *     where the catalogue says so)
 * @param total Σy: successes, counts, or logarithms of amounts and days
 * @param squares Σy²/e, for the spread within the cell
 * @param plain Σ of the values in the factor's own unit, for the observed level
 * @param units number of cases (months, where the exposure is days)
 * @param open cases that are not over, sorted; no part of the sums
 */
public record Cell(
    int block,
    CaseContext context,
    double exposure,
    double total,
    double squares,
    double plain,
    long units,
    List<OpenCase> open)
    implements Comparable<Cell> {
  public Cell {
    open = List.copyOf(open);
  }

  @Override
  public int compareTo(Cell other) {
    int byBlock = Integer.compare(block, other.block);
    return byBlock != 0 ? byBlock : context.compareTo(other.context);
  }
}
