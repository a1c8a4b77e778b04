package no.fremgang.demo;

/**
 * A region and what it does to everyone who sells there.
 *
 * @param logOdds shift of every conversion
 * @param leads leads over those of an average region
 * @param dealSize deal size over that of an average region
 * @param potentialPerSeller market potential in a month divided by the sellers there
 */
record Region(
    String name, double logOdds, double leads, double dealSize, double potentialPerSeller) {}
