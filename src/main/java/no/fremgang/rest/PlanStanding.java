package no.fremgang.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.coaching.PlanStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan is in its life.
 *
 * @param revision steps taken so far; the plan's ETag in quotes
 * @param possible the steps that lead on from here
 * @param replaces the plan it was made in place of, after an objection
 * @param replacedBy the plan made in its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanStanding(
    State state,
    long revision,
    List<Kind> possible,
    @Nullable String replaces,
    @Nullable String replacedBy) {}
