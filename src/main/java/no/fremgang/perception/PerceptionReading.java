package no.fremgang.perception;

import java.util.Map;
import java.util.Optional;
import no.fremgang.observation.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * How customers, the seller and the manager answered one question, scale 1 to 5.
 *
 * @param customersMean all customer groups together, null below the minimum number of answers
 * @param groups mean per customer group with enough answers
 * @param selfScore the seller's own score (mean in the window), null where not asked
 * @param managerScore the manager's score from surveys, null where not asked
 * @param observedScore mean of observed behaviour, null where not observed
 */
public record PerceptionReading(
    String question,
    @Nullable GroupMean customersMean,
    Map<Respondent, GroupMean> groups,
    @Nullable Double selfScore,
    @Nullable Double managerScore,
    @Nullable Double observedScore,
    Reading reading) {

  public Optional<GroupMean> customers() {
    return Optional.ofNullable(customersMean);
  }

  /**
   * @param level against the peers' customers: LOW, NORMAL or HIGH beyond noise
   */
  public record GroupMean(double mean, int n, Level level) {}

  public enum Level {
    LOW,
    NORMAL,
    HIGH
  }

  public enum Reading {
    BLIND_SPOT,
    HIDDEN_STRENGTH,
    AGREED_STRENGTH,
    AGREED_NEED,
    NO_GAP,
    TOO_FEW
  }
}
