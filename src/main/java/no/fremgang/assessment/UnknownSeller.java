package no.fremgang.assessment;

import no.fremgang.core.SellerId;

/** The data set holds no seller of that id. */
public final class UnknownSeller extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownSeller(SellerId seller) {
    super("There is no seller \"" + seller + "\" in the data set. GET /api/v1/sellers lists them.");
  }
}
