package no.fremgang.coaching;

import java.util.List;
import no.fremgang.core.Language;
import no.fremgang.diagnosis.Weighing;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Recording;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.RuleFacts;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.State;
import no.fremgang.rule.Topic;

/**
 * Makes the explanation of a plan for its readers from what was kept beside it. Nothing is measured
 * again; the rules are evaluated on the facts the plan was made from.
 */
public final class PlanExplaining {
  private PlanExplaining() {}

  /**
   * @param pack the very pack the plan was made with
   * @throws IllegalArgumentException if it is another pack
   */
  public static PlanExplanation explain(RulePack pack, ExplainedPlan explained, Language language) {
    CoachingPlan plan = explained.plan();
    if (!plan.rulePack().hash().equals(pack.hash())) {
      throw new IllegalArgumentException(
          "The plan " + plan.id() + " was made with pack " + plan.rulePack().hash());
    }
    RuleFacts facts = explained.explanation().rules();
    RecordingEvaluator evaluator = new RecordingEvaluator(pack);
    List<Recording> recordings = evaluator.record(facts);
    List<Conclusion> conclusions = evaluator.conclusions(recordings);
    Weighing weighing =
        Weighing.of(
            pack.catalogue(),
            plan.asOf(),
            conclusions,
            factor -> is(State.SHOWN_GAP, Topic.VERDICT, factor, facts),
            factor -> is(State.BELOW_TEAM, Topic.TEAM, factor, facts));
    RulesExplained rules = new RulesExplained(pack, facts, language);
    CausesExplained causes =
        new CausesExplained(pack, language, plan, recordings, conclusions, weighing, rules);
    return new PlanExplanation(
        plan.id(),
        plan.sellerId(),
        plan.period(),
        plan.asOf(),
        language.code(),
        plan.rulePack(),
        causes.all(),
        rules.all(recordings),
        explained.explanation().numbers(language),
        explained.explanation().parameters());
  }

  private static boolean is(State state, Topic topic, String factor, RuleFacts facts) {
    return facts.facts().stream()
        .filter(fact -> fact.topic() == topic && fact.of().equals(factor))
        .flatMap(fact -> fact.known().stream())
        .anyMatch(known -> known == state);
  }
}
