package no.fremgang.assessment;

import java.time.Instant;

/**
 * What a plan was made with, beside the rule pack it names itself. The same data version, pack and
 * engine make the same plan, byte for byte.
 *
 * @param dataVersion the data set it was made from
 * @param engineVersion the program that made it
 */
public record Provenance(String dataVersion, String engineVersion, Instant madeAt) {}
