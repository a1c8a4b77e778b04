package no.fremgang.assessment;

import java.util.List;
import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.Explanation;
import no.fremgang.coaching.PlanLife;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan;
import org.jspecify.annotations.Nullable;

/** The coaching plans made so far. */
public interface CoachingPlans {
  /**
   * Keeps the plans and their explanations, all or none; the same plan twice is kept once.
   *
   * @param dataVersion the data set they were made from
   */
  void keep(String dataVersion, List<MadePlan> plans);

  Optional<CoachingPlan> find(String id);

  Optional<Explanation> explanation(String id);

  /** The plan as JSON, byte for byte as it was made. */
  Optional<String> document(String id);

  Optional<Provenance> provenance(String id);

  /** What was known of the seller's earlier plan when this one was made. */
  Optional<EarlierPlan> earlier(String id);

  /** Whether the plan is the kept one of its id, byte for byte. */
  boolean isKept(CoachingPlan plan);

  /** The plans of the seller, newest first. */
  default List<CoachingPlan> of(SellerId seller) {
    return of(seller, new Wish(null, null, null, Integer.MAX_VALUE));
  }

  /** Those of the seller's plans that are wished for, newest first. */
  List<CoachingPlan> of(SellerId seller, Wish wish);

  /**
   * @param period of which period; null for any
   * @param state in which state now; null for any
   * @param after the plan they come after; null to begin with the newest
   * @param limit the most wanted
   */
  record Wish(
      @Nullable String period, PlanLife.@Nullable State state, @Nullable String after, int limit) {}

  /**
   * @param managerId who coaches the seller by the data set
   * @param earlier what was known of the seller's earlier plan
   */
  record MadePlan(ExplainedPlan made, String managerId, EarlierPlan earlier) {}

  /** Hears of plans within the transaction that keeps them, so that both hold or neither. */
  @FunctionalInterface
  interface Listener {
    /** Plans made, new or the same again. */
    void made(List<CoachingPlan> plans);
  }
}
