package no.fremgang.diagnosis;

import java.util.List;
import java.util.Map;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;
import no.fremgang.rule.KnownStates;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/** Draws conclusions from findings by the rules of one pack. Safe to use from several threads. */
@FunctionalInterface
public interface Diagnostician {
  /**
   * What the rules that fire conclude, sorted by rule, one conclusion a rule.
   *
   * @param known the states of the findings, see {@link KnownStates}
   */
  List<Conclusion> conclude(Map<Subject, State> known);

  /** As above, from the findings themselves. */
  default List<Conclusion> conclude(Findings findings) {
    return conclude(KnownStates.of(findings));
  }
}
