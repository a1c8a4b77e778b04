package no.fremgang.factor;

import no.fremgang.observation.Context;
import no.fremgang.observation.SellerObservations.Result;

/** Deal size from monthly results, where opportunities are not given: the month's mean deal. */
final class ResultCounting {
  private final Counting counting;

  ResultCounting(Counting counting) {
    this.counting = counting;
  }

  void dealSize() {
    for (Result result : counting.seller.results()) {
      int block = counting.block(result.month());
      double revenue = result.revenue().toDouble();
      if (block != Window.OUTSIDE && result.deals() > 0 && revenue > 0) {
        double deals = result.deals();
        CaseContext context = counting.context(Context.NONE, result.month());
        counting.table.add(block, context, deals, deals * Math.log(revenue / deals), revenue);
      }
    }
  }
}
