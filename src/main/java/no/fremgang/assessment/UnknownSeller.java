package no.fremgang.assessment;

import no.fremgang.core.SellerId;
import no.fremgang.core.Text;

/** The data set holds no seller of that id. */
public final class UnknownSeller extends Refused {
  private static final long serialVersionUID = 1L;

  public UnknownSeller(SellerId seller) {
    super(
        ProblemType.UNKNOWN_SELLER,
        new Text(
            "There is no seller \""
                + seller
                + "\" in the data set. GET /api/v1/sellers lists them.",
            "Det finnes ingen selger \""
                + seller
                + "\" i dataene. GET /api/v1/sellers lister dem."));
  }
}
