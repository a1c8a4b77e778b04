package no.fremgang.catalogue;

import java.util.List;
import no.fremgang.core.Text;

/**
 * A performance factor as the catalogue declares it.
 *
 * @param smallestDifference δ: the smallest relative difference from the expectation that matters,
 *     above 0 and below 1
 * @param adjustFor the context the expectation is adjusted for
 */
public record FactorDefinition(
    String id,
    Text name,
    Measure measure,
    Control control,
    Direction direction,
    double smallestDifference,
    List<Adjuster> adjustFor) {

  /** Who controls the factor. */
  public enum Control {
    SELLER,
    SHARED,
    ORGANISATION;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
  }

  /** Context an expectation can be adjusted for. */
  public enum Adjuster {
    REGION,
    SEGMENT,
    SOURCE,
    CUSTOMER_TYPE,
    CHANNEL,
    COMPETITOR,
    TENURE
  }
}
