package no.fremgang.assessment;

import java.time.Instant;

/** A pack became the active one. */
public record Activation(String version, String hash, String by, Instant at) {}
