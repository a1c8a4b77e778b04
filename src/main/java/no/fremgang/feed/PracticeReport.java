package no.fremgang.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.fremgang.feed.FeedRow.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a learning tool reports of one recommendation.
 *
 * @param id names the report; the same one again changes nothing
 * @param score 0 to 1, null where none was given
 */
record PracticeReport(
    String id,
    String sellerId,
    String recommendationId,
    Outcome outcome,
    Instant at,
    @Nullable Double score) {
  private static final UUID SPACE = UUID.fromString("5d3b7a52-0c66-5f1e-8a94-3c2f0b9d7e41");

  /** An id for a report without one: the same content has the same. */
  static String idOf(
      String sellerId,
      String recommendationId,
      Outcome outcome,
      Instant at,
      @Nullable Double score) {
    return NameBasedUuid.of(
            SPACE,
            String.join(
                "\n",
                sellerId,
                recommendationId,
                outcome.name(),
                at.toString(),
                Objects.toString(score)))
        .toString();
  }

  /** The recommendation's id, out of its name as an activity or as it is. */
  static String recommendation(String name) {
    return name.startsWith(FeedEntry.ACTIVITY) ? name.substring(FeedEntry.ACTIVITY.length()) : name;
  }
}
