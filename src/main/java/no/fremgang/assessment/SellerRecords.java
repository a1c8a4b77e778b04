package no.fremgang.assessment;

import java.io.IOException;
import java.util.Set;
import no.fremgang.core.SellerId;

/** One part of what is kept about sellers: hands it out, and erases it. */
public interface SellerRecords {
  /**
   * Hands out everything it holds on the seller; nothing where it holds nothing.
   *
   * @param toSelf whether the seller asks; notes of sessions are for no third person
   */
  void handOut(SellerId seller, boolean toSelf, Package into) throws IOException;

  /** Erases what it holds on the seller, in the transaction of the caller. */
  void erase(Erased erased) throws IOException;

  /** Where files go. */
  interface Package {
    /** A file of text as it is. */
    void text(String name, String content) throws IOException;

    /** A file of JSON. */
    void json(String name, Object content) throws IOException;
  }

  /**
   * Who is erased.
   *
   * @param pseudonym what figures are kept under; nothing leads from it to the seller
   * @param plans ids of the seller's plans
   */
  record Erased(SellerId seller, String pseudonym, Set<String> plans) {
    public Erased {
      plans = Set.copyOf(plans);
    }
  }
}
