package no.fremgang.assessment;

import no.fremgang.coaching.CoachingEffect.Level;

/**
 * How far a seller was from what an average one would have reached with the same cases.
 *
 * @param deviation log-odds of a share, else logarithms
 * @param expected of the average seller, on the same scale
 */
record FactorLevel(Level deviation, double expected) {}
