package no.fremgang.coaching;

/** A coaching plan and where every number of it comes from. */
public record ExplainedPlan(CoachingPlan plan, Explanation explanation) {}
