package no.fremgang.catalogue;

import java.util.List;
import java.util.SortedMap;

/** What a rule pack declares beside its rules. Maps are by id, sorted. */
public record Catalogue(
    SalesProcess process,
    SortedMap<String, FactorDefinition> factors,
    SortedMap<String, Question> questions,
    SortedMap<String, Cause> causes,
    SortedMap<String, CoachingAction> actions,
    Parameters parameters) {

  public List<FactorDefinition> factorsInOrder() {
    return List.copyOf(factors.values());
  }

  /**
   * Id of the cause that names the circumstance; the circumstance's own word where no cause says
   * so, which may or may not be a cause of the pack.
   */
  public String causeOf(Circumstance circumstance) {
    return causes.values().stream()
        .filter(cause -> cause.names() == circumstance)
        .map(Cause::id)
        .findFirst()
        .orElse(circumstance.word());
  }
}
