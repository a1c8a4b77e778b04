package no.fremgang.assessment;

import no.fremgang.observation.Observations;

/**
 * One version of a company's observations.
 *
 * @param version names the version by its content
 */
public record DataSet(String version, Observations observations) {}
