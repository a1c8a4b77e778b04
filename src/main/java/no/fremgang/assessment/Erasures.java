package no.fremgang.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.fremgang.core.SellerId;

/**
 * Erases what is kept about a seller (GDPR art. 17). What figures of others rest on stays under a
 * random pseudonym that nothing leads to. How and why: docs/adr/0095-erasure.md.
 */
public interface Erasures {
  /**
   * Erases all of it or nothing.
   *
   * @throws UnknownSeller if nothing is kept about such a seller
   */
  Receipt erase(SellerId seller);

  /** Every erasure so far, oldest first, without naming anybody. */
  List<Line> all();

  /**
   * Erases again, after a backup from before was restored, whoever belongs to one of the
   * tombstones.
   *
   * @return what was erased; empty where everything was erased already
   * @throws StrangeTombstones if some are not of this store, or of before it had its key
   */
  List<Receipt> again(Set<String> tombstones);

  /** Whether there was a plan with the id that was erased. */
  boolean isErasedPlan(String planId);

  /**
   * @param tombstone a keyed hash of the seller's id, to be kept beside backups
   */
  record Line(String tombstone, Instant erasedAt) {}

  /**
   * @param imports that were written anew
   * @param rows of them that stay under a pseudonym
   * @param plans that are gone, with everything that was said about them
   */
  record Receipt(String tombstone, Instant erasedAt, int imports, long rows, int plans) {}
}
