package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A batch of plans.
 *
 * @param total sellers to make a plan for
 * @param made plans made so far
 * @param failed sellers for whom no plan could be made
 * @param finishedAt null while it is not
 * @param problem why the job as a whole failed, null otherwise
 */
public record Job(
    String id,
    Work work,
    State state,
    int total,
    int made,
    int failed,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable Text problem) {

  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * What is to be done; the data version and the pack are those in force when it was asked for.
   *
   * @param team null for the whole company
   */
  public record Work(
      @Nullable String team, Period period, LocalDate asOf, String dataVersion, String packHash) {}

  /**
   * What became of one seller.
   *
   * @param planId null where no plan could be made
   * @param problem null where one was made
   */
  public record Outcome(String sellerId, @Nullable String planId, @Nullable Text problem) {}

  public boolean isFinished() {
    return state == State.DONE || state == State.FAILED;
  }
}
