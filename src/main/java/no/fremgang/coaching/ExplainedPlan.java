package no.fremgang.coaching;

import no.fremgang.rule.RuleFacts;

/** A coaching plan and what it rests on. */
public record ExplainedPlan(CoachingPlan plan, Explanation explanation) {
  public ExplainedPlan with(RuleFacts facts) {
    return new ExplainedPlan(plan, explanation.with(facts));
  }
}
