package no.fremgang.assessment;

import no.fremgang.core.Text;

/** Nobody has handed in a data set yet. */
public final class NoDataSet extends Refused {
  private static final long serialVersionUID = 1L;

  public NoDataSet() {
    super(
        ProblemType.NO_DATA_SET,
        new Text(
            "There is no data set yet. Hand one in with POST /api/v1/data-sets.",
            "Det er ingen data ennå. Lever inn data med POST /api/v1/data-sets."));
  }
}
