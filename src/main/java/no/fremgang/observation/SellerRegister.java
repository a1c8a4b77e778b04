package no.fremgang.observation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/** The sellers read so far, the ground on which the rows of every other file stand. */
final class SellerRegister {
  private final Map<String, SellerLedger> ledgers = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> faulty = new HashSet<>();
  private boolean unreadable;

  /** Line the id was first met on, or 0 if it is new, which is then remembered. */
  int lineOf(String id, int line) {
    Integer earlier = lines.putIfAbsent(id, line);
    return earlier == null ? 0 : earlier;
  }

  void add(Seller seller) {
    ledgers.put(seller.id().value(), new SellerLedger(seller));
  }

  void addFaulty(String id) {
    faulty.add(id);
  }

  /** The sellers could not be read at all: nobody is then called unknown. */
  void markUnreadable() {
    unreadable = true;
  }

  boolean isUnreadable() {
    return unreadable;
  }

  /**
   * The ledger of the seller named in the column; null with a fault noted, or silently where the
   * fault lies with the seller's own row.
   */
  @Nullable SellerLedger find(Cells cells, int column) {
    String id = cells.id(column);
    SellerLedger ledger = ledgers.get(id);
    if (ledger != null) {
      return ledger;
    }
    if (faulty.contains(id)) {
      cells.sellerLeftOut(column, lines.getOrDefault(id, 0));
    } else if (!id.isEmpty() && !unreadable) {
      cells.unknown(DataFault.UNKNOWN_SELLER, column, lines.keySet());
    }
    return null;
  }

  Set<String> regions() {
    Set<String> regions = new HashSet<>();
    for (SellerLedger ledger : ledgers.values()) {
      regions.add(ledger.seller().region());
      regions.add(ledger.seller().moves().previousRegion());
    }
    return regions;
  }

  /**
   * What each sound seller's ledger closes with, by id. Each ledger is let go of as it is closed,
   * so that not everything is held twice.
   */
  TreeMap<SellerId, SellerObservations> closed(Function<SellerLedger, SellerObservations> closing) {
    TreeMap<SellerId, SellerObservations> closed = new TreeMap<>();
    for (Iterator<SellerLedger> left = ledgers.values().iterator(); left.hasNext(); ) {
      SellerObservations observations = closing.apply(left.next());
      left.remove();
      closed.put(observations.seller().id(), observations);
    }
    return closed;
  }
}
