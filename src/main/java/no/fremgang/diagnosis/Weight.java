package no.fremgang.diagnosis;

import java.util.Optional;
import no.fremgang.diagnosis.Diagnosis.Standing;

/**
 * What the evidence for and against one cause amounts to, and what the pack's policy asks for.
 *
 * @param speaksFor sum of the weights of the evidence for it
 * @param speaksAgainst sum of the weights of the evidence against it
 * @param least weight for, from which a cause is named at all
 * @param kinds independent kinds of evidence for it
 * @param leastKinds kinds a shown cause needs
 * @param restsOnShownGap whether a factor shown below expectation is among the evidence for
 * @param strongAgainst whether strong evidence speaks against it
 */
public record Weight(
    double speaksFor,
    double speaksAgainst,
    double least,
    int kinds,
    double leastKinds,
    boolean restsOnShownGap,
    boolean strongAgainst) {

  /** Whether the evidence against outweighs. */
  public boolean isRuledOut() {
    return speaksAgainst > speaksFor;
  }

  /**
   * Shown: a factor shown below expectation among the evidence for, enough independent kinds, no
   * strong evidence against. Otherwise indicated, unless the evidence is too little or outweighed.
   */
  public Optional<Standing> standing() {
    if (speaksFor < least || isRuledOut()) {
      return Optional.empty();
    }
    boolean shown = restsOnShownGap && kinds >= leastKinds && !strongAgainst;
    return Optional.of(shown ? Standing.SHOWN : Standing.INDICATED);
  }
}
