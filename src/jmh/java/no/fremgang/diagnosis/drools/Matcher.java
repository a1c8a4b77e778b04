package no.fremgang.diagnosis.drools;

import java.util.BitSet;
import java.util.Map;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/**
 * An engine under comparison: finds which ways of the rules hold. The facts before and the
 * conclusions after are the same for all.
 */
interface Matcher {
  /** The numbers of the ways that hold, as {@link Drl#ways} counts them. */
  BitSet match(Map<Subject, State> known);
}
