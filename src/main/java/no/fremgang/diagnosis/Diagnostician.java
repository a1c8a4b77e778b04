package no.fremgang.diagnosis;

import java.util.List;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;

/** Draws conclusions from findings by the rules of one pack. Safe to use from several threads. */
@FunctionalInterface
public interface Diagnostician {
  /** What the rules that fire conclude, sorted by rule, one conclusion a rule. */
  List<Conclusion> conclude(Findings findings);
}
