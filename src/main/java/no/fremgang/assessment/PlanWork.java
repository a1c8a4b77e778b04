package no.fremgang.assessment;

import java.time.Clock;
import java.time.LocalDate;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanEvent;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What manager and seller do with a plan. Each step names the revision it was decided on; where the
 * plan has moved on meanwhile, nothing is done.
 */
public final class PlanWork {
  private final CoachingPlans plans;
  private final PlanLives lives;
  private final PlanMaking making;
  private final Clock clock;

  public PlanWork(CoachingPlans plans, PlanLives lives, PlanMaking making, Clock clock) {
    this.plans = plans;
    this.lives = lives;
    this.making = making;
    this.clock = clock;
  }

  /**
   * @throws UnknownCoachingPlan if there is no such plan
   * @throws PlanChanged if the plan is not at the revision any more
   * @throws no.fremgang.coaching.StepNotPossible if the step does not lead on from where it is
   */
  public PlanEvent take(String planId, long revision, PlanStep step, Participant by) {
    return lives.take(planId, at(planId, revision), step, by);
  }

  /** Records with the agreement whether the seller has spoken; errors as {@link #take}. */
  public PlanEvent agree(String planId, long revision, @Nullable String note, Participant by) {
    PlanLife life = at(planId, revision);
    boolean spoke =
        lives.history(planId, 0, Integer.MAX_VALUE).stream().anyMatch(PlanWork::isSellersWord);
    life.after(PlanStep.Kind.AGREEMENT, by.part());
    CoachingPlan plan = plans.find(planId).orElseThrow(() -> new UnknownCoachingPlan(planId));
    return lives.take(planId, life, PlanStep.Agreement.on(plan, spoke, note), by);
  }

  private static boolean isSellersWord(PlanEvent event) {
    return event.by().part() == Part.SELLER
        && (event.step() instanceof PlanStep.Comment || event.step() instanceof PlanStep.Objection);
  }

  /**
   * Answers an objection with a new plan for the same period from the data and rules of today;
   * errors as {@link #take}.
   *
   * @throws ReRunChangesNothing if that is the plan there is
   * @throws NoDataSet if there are no data any more
   */
  public PlanEvent runAgain(
      String planId, long revision, String reason, Participant by, RunningPack pack) {
    PlanLife life = at(planId, revision);
    life.after(PlanStep.Kind.RE_RUN, by.part());
    CoachingPlan plan = plans.find(planId).orElseThrow(() -> new UnknownCoachingPlan(planId));
    Period period = Period.parse(plan.period());
    LocalDate asOf = AsOf.unlessGiven(period, LocalDate.now(clock));
    DataSet data = making.current(pack);
    SellerId seller = new SellerId(plan.sellerId());
    MadePlan made = making.made(data, pack, period, asOf, seller);
    String successor = made.made().plan().id();
    if (successor.equals(planId)) {
      throw new ReRunChangesNothing();
    }
    return lives.replace(
        planId, life, new PlanStep.ReRun(reason, successor), by, data.version(), made);
  }

  private PlanLife at(String planId, long revision) {
    PlanLife life = lives.find(planId).orElseThrow(() -> new UnknownCoachingPlan(planId)).life();
    if (life.revision() != revision) {
      throw new PlanChanged();
    }
    return life;
  }
}
