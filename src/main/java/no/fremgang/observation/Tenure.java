package no.fremgang.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a row tells lies within the seller's time with the company. */
final class Tenure {
  private Tenure() {}

  static void checkMonth(Cells cells, int column, @Nullable SellerLedger seller, int month) {
    if (seller == null || month == Cells.NO_TIME) {
      return;
    }
    if (seller.isMonthBeforeHiring(month)) {
      beforeHiring(cells, column, seller);
    } else if (seller.isMonthAfterLeaving(month)) {
      afterLeaving(cells, column, seller);
    }
  }

  static void checkDay(Cells cells, int column, @Nullable SellerLedger seller, int day) {
    if (seller == null || day == Cells.NO_TIME) {
      return;
    }
    if (seller.isBeforeHiring(day)) {
      beforeHiring(cells, column, seller);
    } else if (seller.isAfterLeaving(day)) {
      afterLeaving(cells, column, seller);
    }
  }

  private static void beforeHiring(Cells cells, int column, SellerLedger ledger) {
    Seller seller = ledger.seller();
    cells.fault(
        DataFault.BEFORE_HIRING,
        column,
        () -> List.of(cells.said(column), Cells.shown(seller.id().value()), seller.hiredOn()));
  }

  private static void afterLeaving(Cells cells, int column, SellerLedger ledger) {
    Seller seller = ledger.seller();
    cells.tally(
        DataFault.AFTER_LEAVING,
        column,
        () ->
            List.of(
                cells.said(column),
                Cells.shown(seller.id().value()),
                seller.leftOn().orElseThrow()));
  }
}
