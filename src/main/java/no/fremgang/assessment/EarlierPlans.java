package no.fremgang.assessment;

import java.util.Optional;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;

/** Where an assessment learns what came of the sellers' last agreed plans. */
@FunctionalInterface
public interface EarlierPlans {
  /** Nothing is known of earlier plans. */
  EarlierPlans UNKNOWN = seller -> Optional.empty();

  /** What came of the seller's last agreed plan; empty where there was none. */
  Optional<EarlierPlan> of(SellerId seller);
}
