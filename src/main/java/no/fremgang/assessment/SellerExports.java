package no.fremgang.assessment;

import java.io.IOException;
import no.fremgang.core.SellerId;

/** Everything that is kept about one seller, for the right of access (GDPR art. 15). */
@FunctionalInterface
public interface SellerExports {
  /**
   * Hands out one state of the store, whatever changes meanwhile.
   *
   * @param toSelf whether the seller asks; notes of sessions are for no third person
   * @throws UnknownSeller if nothing is kept about such a seller
   */
  void handOut(SellerId seller, boolean toSelf, SellerRecords.Package into) throws IOException;
}
