package no.fremgang.factor;

/** Placeholder signature; the measurement stage fills it. */
public record Measured(String id, double cases) implements Factor {}
