package no.fremgang.coaching;

import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.CoachingPlan.RulePackRef;
import no.fremgang.coaching.CoachingPlan.Target;
import no.fremgang.core.Language;

/**
 * Makes coaching plans from what the stages before found out. Immutable and safe for many threads;
 * the same input gives the same plan, id included.
 */
public final class CoachingPlanner {
  private final Catalogue catalogue;
  private final RulePackRef rulePack;

  public CoachingPlanner(Catalogue catalogue, RulePackRef rulePack) {
    this.catalogue = catalogue;
    this.rulePack = rulePack;
  }

  /**
   * The plan of one seller.
   *
   * @throws IllegalArgumentException if the pack lacks a parameter of this stage or the diagnosis
   *     names a cause that is not in the catalogue
   */
  public CoachingPlan plan(PlanInput input) {
    PlanFacts facts = facts(input);
    return identified(plan(facts, new Recommending(facts).recommendations()));
  }

  /** As {@link #plan}, with where every number of it comes from. */
  public ExplainedPlan explained(PlanInput input) {
    PlanFacts facts = facts(input);
    List<Recommendation> recommendations = new Recommending(facts).recommendations();
    return new ExplainedPlan(
        identified(plan(facts, recommendations)),
        Explanation.inBoth(
            new Explaining(facts.in(Language.EN), recommendations),
            new Explaining(facts.in(Language.NB), recommendations)));
  }

  private PlanFacts facts(PlanInput input) {
    CoachingParameters parameters = CoachingParameters.valid(catalogue.parameters(), input.asOf());
    return new PlanFacts(
        catalogue,
        parameters,
        input.seller(),
        input.period(),
        input.asOf(),
        input.factors(),
        input.gaps(),
        input.outlook(),
        input.perceptions(),
        input.diagnosis(),
        FocusChoice.of(
            input.diagnosis().causes(), catalogue, parameters, input.earlier().underWay()),
        input.silent());
  }

  private CoachingPlan plan(PlanFacts facts, List<Recommendation> recommendations) {
    FactLines lines = new FactLines(facts);
    OutlookLines outlook = new OutlookLines(facts.outlook());
    CauseLines causes = new CauseLines(facts);
    List<Target> targets = lines.targets();
    Grounds grounds = Grounds.of(facts);
    return new CoachingPlan(
        "",
        facts.seller().id().value(),
        facts.seller().team(),
        facts.period().toString(),
        facts.asOf(),
        facts.language().code(),
        rulePack,
        targets.isEmpty() ? null : targets.get(0),
        targets.isEmpty() ? List.of() : targets.subList(1, targets.size()),
        outlook.forecast(),
        outlook.potential(),
        lines.factors(),
        lines.notMeasured(),
        lines.perceptions(),
        causes.causes(),
        causes.ruledOut(),
        causes.notEvaluated(),
        causes.praise(),
        CauseLines.ids(facts.choice().focus()),
        CauseLines.ids(facts.choice().notNow()),
        recommendations,
        new ConversationGuide(facts, grounds, recommendations).conversation(),
        new PlanText(facts).summary(grounds));
  }

  /** The id is a hash of everything else, so that the same content has the same id. */
  private static CoachingPlan identified(CoachingPlan plan) {
    return plan.withId("plan-" + ContentHash.of(CanonicalText.of(plan)));
  }
}
