package no.fremgang.coaching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a learning tool reported of the practice a plan recommends.
 *
 * @param sellerId who practised
 * @param recommendation id of the recommendation
 * @param title what it is, in the language of the plan
 * @param minutes working time the plan sets aside for it, null where it does not say
 * @param at when it was done, as the learning tool says
 * @param score 0 to 1, null where none was given
 */
public record Practised(
    String sellerId,
    String recommendation,
    String title,
    @Nullable Integer minutes,
    Outcome outcome,
    Instant at,
    @Nullable Double score) {

  /** What came of it. */
  public enum Outcome {
    COMPLETED,
    PASSED,
    FAILED
  }
}
