package no.fremgang.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as other tools last heard of it.
 *
 * @param sequence place in the feed; every change takes the next one
 * @param told null once it is withdrawn
 * @param practised what a learning tool reported last, if anything
 */
record FeedRow(
    String id,
    String sellerId,
    String planId,
    long sequence,
    Change change,
    Status status,
    Instant changedAt,
    @Nullable Told told,
    @Nullable Practised practised) {

  /** What the last change was; the names are those of the JSON. */
  enum Change {
    created,
    updated,
    withdrawn
  }

  /** Where the plan is that holds it. */
  enum Status {
    proposed,
    agreed,
    active,
    followed_up,
    closed,
    withdrawn
  }

  /**
   * @param at when it was done, as the learning tool says
   * @param score 0 to 1, null where none was given
   */
  record Practised(Outcome outcome, Instant at, @Nullable Double score) {}

  /** What became of the practice; the names are those of the JSON. */
  enum Outcome {
    completed,
    passed,
    failed;

    boolean isDone() {
      return this != failed;
    }
  }
}
