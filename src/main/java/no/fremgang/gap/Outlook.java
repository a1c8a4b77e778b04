package no.fremgang.gap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to expect from here on, and what the expectations rest on.
 *
 * @param forecast null where the data set tells no result
 * @param potential null where there is no result to split
 * @param bases by measure; what the expected result of each target rests on
 */
public record Outlook(
    @Nullable Forecast forecast, @Nullable Potential potential, Map<String, ResultBasis> bases) {
  public static final Outlook NONE = new Outlook(null, null, Map.of());

  public Outlook {
    bases = Map.copyOf(bases);
  }
}
