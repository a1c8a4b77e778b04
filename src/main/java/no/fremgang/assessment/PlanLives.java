package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;

/** Where the plans made so far are in their life, and how they came there. Nothing is rewritten. */
public interface PlanLives {
  Optional<Kept> find(String planId);

  /** The steps after the one with the number, in order. */
  List<PlanEvent> history(String planId, long after, int limit);

  /** The steps, before a point in time, with every plan that was agreed; in order of time. */
  List<StepOfPlan> agreedPlans(Instant before);

  /** The same for one seller. */
  List<StepOfPlan> agreedPlans(SellerId seller, Instant before);

  /** The plans of the seller for the period, in no order. */
  List<Standing> of(SellerId seller, String period);

  /** Every seller and period there is a plan for. */
  List<PlansFor> all();

  /**
   * @param agreedAt when it was agreed on last, if ever
   */
  record Standing(
      String planId, PlanLife.State state, Instant madeAt, Optional<Instant> agreedAt) {}

  record PlansFor(SellerId seller, String period) {}

  /** Those of the sellers with an agreed plan that is being worked on. */
  List<String> sellersUnderWay(List<String> sellers);

  record StepOfPlan(PlanKey plan, PlanEvent event) {}

  /**
   * What a plan is known by.
   *
   * @param team of the seller when the plan was made
   * @param asOf the day it rests on
   */
  record PlanKey(String id, String sellerId, String team, Period period, LocalDate asOf) {}

  /**
   * Takes a step from where the plan was seen to be.
   *
   * @throws PlanChanged if somebody took another one meanwhile
   * @throws no.fremgang.coaching.StepNotPossible if it does not lead on from there
   */
  PlanEvent take(String planId, PlanLife seen, PlanStep step, Participant by);

  /**
   * As {@link #take}, and keeps the plan that comes in the old one's place; both or neither.
   *
   * @param dataVersion the data set the new plan was made from
   */
  PlanEvent replace(
      String planId,
      PlanLife seen,
      PlanStep.ReRun step,
      Participant by,
      String dataVersion,
      MadePlan successor);

  /**
   * @param replaces the plan this one was made in place of, if any
   */
  record Kept(PlanLife life, String sellerId, Optional<String> replaces) {}

  /** Hears of every step within the transaction that records it, so that both hold or neither. */
  @FunctionalInterface
  interface Listener {
    void taken(String planId, PlanEvent event);
  }
}
