package no.fremgang.gap;

import org.jspecify.annotations.Nullable;

/**
 * What to expect from here on.
 *
 * @param forecast null where the data set tells no result
 * @param potential null where there is no result to split
 */
public record Outlook(@Nullable Forecast forecast, @Nullable Potential potential) {
  public static final Outlook NONE = new Outlook(null, null);
}
