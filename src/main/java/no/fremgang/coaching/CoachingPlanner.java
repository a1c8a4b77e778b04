package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.CoachingPlan.RulePackRef;
import no.fremgang.coaching.CoachingPlan.Target;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.TargetGap;
import no.fremgang.observation.Seller;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.rule.EarlierPlan;

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

  /** A plan that tells nothing of what to expect; the rest as in the full one. */
  public CoachingPlan plan(
      Seller seller,
      Period period,
      LocalDate asOf,
      SellerFactors factors,
      List<TargetGap> gaps,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis) {
    return plan(
        seller,
        period,
        asOf,
        factors,
        gaps,
        Outlook.NONE,
        perceptions,
        diagnosis,
        EarlierPlan.NONE);
  }

  /**
   * The plan of one seller. The order of factors and perceptions does not matter; of the gaps the
   * first one leads, and the causes are ordered, most important first.
   *
   * @throws IllegalArgumentException if the pack lacks a parameter of this stage or the diagnosis
   *     names a cause that is not in the catalogue
   */
  public CoachingPlan plan(
      Seller seller,
      Period period,
      LocalDate asOf,
      SellerFactors factors,
      List<TargetGap> gaps,
      Outlook outlook,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis,
      EarlierPlan earlier) {
    PlanFacts facts =
        facts(seller, period, asOf, factors, gaps, outlook, perceptions, diagnosis, earlier);
    return identified(plan(facts, new Recommending(facts).recommendations()));
  }

  /** As {@link #plan}, with where every number of it comes from. */
  public ExplainedPlan explained(
      Seller seller,
      Period period,
      LocalDate asOf,
      SellerFactors factors,
      List<TargetGap> gaps,
      Outlook outlook,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis,
      EarlierPlan earlier) {
    PlanFacts facts =
        facts(seller, period, asOf, factors, gaps, outlook, perceptions, diagnosis, earlier);
    List<Recommendation> recommendations = new Recommending(facts).recommendations();
    return new ExplainedPlan(
        identified(plan(facts, recommendations)),
        Explanation.inBoth(
            new Explaining(facts.in(Language.EN), recommendations),
            new Explaining(facts.in(Language.NB), recommendations)));
  }

  private PlanFacts facts(
      Seller seller,
      Period period,
      LocalDate asOf,
      SellerFactors factors,
      List<TargetGap> gaps,
      Outlook outlook,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis,
      EarlierPlan earlier) {
    CoachingParameters parameters = CoachingParameters.valid(catalogue.parameters(), asOf);
    return new PlanFacts(
        catalogue,
        parameters,
        seller,
        period,
        asOf,
        factors,
        gaps,
        outlook,
        perceptions,
        diagnosis,
        FocusChoice.of(diagnosis.causes(), catalogue, parameters, earlier.underWay()));
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
