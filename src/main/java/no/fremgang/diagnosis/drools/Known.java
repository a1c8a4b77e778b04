package no.fremgang.diagnosis.drools;

/**
 * The fact rules match on: the one state a subject is known to be in.
 *
 * <p>Public, and a record, because the compiled rules read it.
 */
public record Known(String subject, String state) {}
