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
 * @param groupReadings the same groups against the seller's own score
 * @param selfScore the seller's own score (mean in the window), null where not asked
 * @param managerScore the manager's score from surveys, null where not asked
 * @param observedMean what was seen of the seller at work, null where not observed; compared with
 *     other sellers where enough of both were seen
 */
public record PerceptionReading(
    String question,
    @Nullable GroupMean customersMean,
    Map<Respondent, GroupMean> groups,
    Map<Respondent, Reading> groupReadings,
    @Nullable Double selfScore,
    @Nullable Double managerScore,
    @Nullable GroupMean observedMean,
    Reading reading) {

  /** A reading that tells the groups apart no further. */
  public PerceptionReading(
      String question,
      @Nullable GroupMean customersMean,
      Map<Respondent, GroupMean> groups,
      @Nullable Double selfScore,
      @Nullable Double managerScore,
      @Nullable GroupMean observedMean,
      Reading reading) {
    this(question, customersMean, groups, Map.of(), selfScore, managerScore, observedMean, reading);
  }

  public Optional<GroupMean> customers() {
    return Optional.ofNullable(customersMean);
  }

  public Optional<GroupMean> observed() {
    return Optional.ofNullable(observedMean);
  }

  /**
   * @param level against the peers' customers: LOW, NORMAL or HIGH beyond noise
   * @param comparison with the peers' customers, null where there are too few of them
   */
  public record GroupMean(double mean, int n, Level level, @Nullable Comparison comparison) {
    public GroupMean(double mean, int n, Level level) {
      this(mean, n, level, null);
    }

    public Optional<Comparison> compared() {
      return Optional.ofNullable(comparison);
    }
  }

  /**
   * A mean against those of comparable sellers' customers in the same groups, scale 1 to 5.
   *
   * @param expected what comparable sellers' customers answer
   * @param estimate the mean drawn toward {@code expected} as far as so few answers may mislead
   * @param low lower end of the 90 % interval of the level
   * @param high upper end of the 90 % interval of the level
   * @param peers sellers compared with
   */
  public record Comparison(double expected, double estimate, double low, double high, int peers) {}

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
