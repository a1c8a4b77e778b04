package no.fremgang.coaching;

import java.time.Instant;
import no.fremgang.coaching.PlanLife.State;

/**
 * A step that was taken; the events of a plan in order are its history.
 *
 * @param number 1 for the first step after the proposal; the plan's revision from then on
 * @param engineVersion the program that recorded it
 */
public record PlanEvent(
    long number,
    State from,
    State to,
    Participant by,
    Instant at,
    String engineVersion,
    PlanStep step) {}
