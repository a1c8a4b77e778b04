package no.fremgang.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.SalesProcess;

/** Rows of funnel.csv; rows of the same key add up. */
final class FunnelRows implements RowCheck {
  private final SellerRegister sellers;
  private final Interned<Context> contexts;
  private final Map<String, Integer> stages = new HashMap<>();
  private final ContextCells context;
  private final int sellerId;
  private final int period;
  private final int stage;
  private final int entered;
  private final int advanced;

  FunnelRows(
      FileLayout layout, SellerRegister sellers, Interned<Context> contexts, SalesProcess process) {
    this.sellers = sellers;
    this.contexts = contexts;
    process.stages().forEach(known -> stages.put(known.id(), stages.size()));
    context = new ContextCells(layout);
    sellerId = layout.position("seller_id");
    period = layout.position("period");
    stage = layout.position("stage");
    entered = layout.position("entered");
    advanced = layout.position("advanced");
  }

  @Override
  public void read(Cells cells) {
    SellerLedger seller = sellers.find(cells, sellerId);
    int month = cells.month(period);
    Tenure.checkMonth(cells, period, seller, month);
    String stageId = cells.oneOf(stage, stages.keySet(), DataFault.UNKNOWN_STAGE);
    long in = cells.requiredCount(entered);
    long on = cells.requiredCount(advanced);
    checkNotMoreAdvanced(cells, in, on);
    Context circumstances = context.read(cells);
    if (seller != null && cells.sound()) {
      int stageNumber = stages.getOrDefault(stageId, 0);
      seller.addFunnel(month, stageNumber, contexts.number(circumstances), in, on);
    }
  }

  private void checkNotMoreAdvanced(Cells cells, long in, long on) {
    if (in != Cells.NO_NUMBER && on > in) {
      cells.fault(
          DataFault.MORE_ADVANCED_THAN_ENTERED,
          advanced,
          () -> List.of(cells.said(advanced), cells.said(entered)));
    }
  }
}
