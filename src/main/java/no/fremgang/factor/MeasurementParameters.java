package no.fremgang.factor;

import java.time.LocalDate;
import no.fremgang.catalogue.Parameters;

/**
 * The dated numbers of the measurement stages, as valid on one day. Units and sources stand beside
 * the values in {@code rules/parameters/measurement.yaml}.
 */
public record MeasurementParameters(
    double shownProbability,
    double indicatedProbability,
    double normalProbability,
    double falseDiscoveryShare,
    int minimumPeers,
    int rampMonths,
    double minimumPresence,
    double fullTimeDaysPerMonth,
    int pooledQuarters,
    double quarterDecay,
    double sellerSdPrior,
    double outlierShare,
    double outlierSd,
    double detectionStandardErrors,
    int minimumCustomerAnswers,
    int minimumObservations,
    double selfCustomerDifference,
    double ratingDifference,
    double exposureLimit,
    double usualLogVariance,
    int fewestPresenceRecords,
    int fewestSalesAtPeriodEnd,
    Groups groups,
    Assignments assignments,
    MechanicalRecord mechanicalRecord,
    RatingBounds ratingBounds) {

  /**
   * What it takes to judge a group, and to tell a circumstance from its sellers.
   *
   * @param fewestTeams comparable teams, below which no team is judged
   * @param fewestInTeam comparable sellers, below which a team is left out
   * @param fewestSharing sellers, the seller included, below which a circumstance is not told apart
   * @param nearlyAll share of a seller's cases that makes a circumstance the seller's, 0..1
   */
  public record Groups(int fewestTeams, int fewestInTeam, int fewestSharing, double nearlyAll) {}

  /**
   * When a circumstance's effect is taken from within sellers.
   *
   * @param leastVarying share of sellers with cases in two of its values or more, 0..1
   * @param falseAlarm probability of taking chance for a difference, 0..1
   * @param leastDifference of an effect, link scale, below which it is not worth the wider estimate
   */
  public record Assignments(double leastVarying, double falseAlarm, double leastDifference) {}

  /**
   * When counts look entered rather than counted.
   *
   * @param fewestCounts months of an activity, below which nothing is said
   * @param leastCount monthly count from which a round one is remarkable
   * @param roundShare share of round counts, 0..1
   * @param flatVariation standard deviation over mean up to which counts are flat
   */
  public record MechanicalRecord(
      int fewestCounts, int leastCount, double roundShare, double flatVariation) {}

  /**
   * Scores on the scale 1 to 5 beside the comparison with peers.
   *
   * @param need mean up to which customers call for a change, whatever the peers'
   * @param strength mean from which customers and seller agree on a strength
   * @param selfNotGood own score up to which the seller does not call it good
   * @param lowBelow mean below which it can be called low
   * @param highAbove mean above which it can be called high
   */
  public record RatingBounds(
      double need, double strength, double selfNotGood, double lowBelow, double highAbove) {}

  public MeasurementParameters {
    if (pooledQuarters < 1 || quarterDecay < 0 || quarterDecay > 1 || fullTimeDaysPerMonth <= 0) {
      throw new IllegalArgumentException(
          "pooled-quarters is at least 1, quarter-decay 0 to 1, full-time-days-per-month above 0");
    }
  }

  /**
   * @throws IllegalArgumentException if the pack lacks one of the parameters
   */
  public static MeasurementParameters valid(Parameters parameters, LocalDate day) {
    return new MeasurementParameters(
        parameters.value("shown-probability", day),
        parameters.value("indicated-probability", day),
        parameters.value("normal-probability", day),
        parameters.value("false-discovery-share", day),
        (int) parameters.value("minimum-peers", day),
        (int) parameters.value("ramp-months", day),
        parameters.value("minimum-presence", day),
        parameters.value("full-time-days-per-month", day),
        (int) parameters.value("pooled-quarters", day),
        parameters.value("quarter-decay", day),
        parameters.value("seller-sd-prior", day),
        parameters.value("outlier-share", day),
        parameters.value("outlier-sd", day),
        parameters.value("detection-standard-errors", day),
        (int) parameters.value("minimum-customer-answers", day),
        (int) parameters.value("minimum-observations", day),
        parameters.value("self-customer-difference", day),
        parameters.value("rating-difference", day),
        parameters.value("exposure-limit", day),
        parameters.value("usual-log-variance", day),
        (int) parameters.value("fewest-presence-records", day),
        (int) parameters.value("fewest-sales-at-period-end", day),
        groups(parameters, day),
        assignments(parameters, day),
        mechanicalRecord(parameters, day),
        ratingBounds(parameters, day));
  }

  private static Groups groups(Parameters parameters, LocalDate day) {
    return new Groups(
        (int) parameters.value("fewest-teams", day),
        (int) parameters.value("fewest-in-team", day),
        (int) parameters.value("fewest-sharing", day),
        parameters.value("nearly-all-share", day));
  }

  private static Assignments assignments(Parameters parameters, LocalDate day) {
    return new Assignments(
        parameters.value("assignment-varying-share", day),
        parameters.value("assignment-false-alarm", day),
        parameters.value("assignment-least-difference", day));
  }

  private static MechanicalRecord mechanicalRecord(Parameters parameters, LocalDate day) {
    return new MechanicalRecord(
        (int) parameters.value("mechanical-fewest-counts", day),
        (int) parameters.value("mechanical-least-count", day),
        parameters.value("mechanical-round-share", day),
        parameters.value("mechanical-flat-variation", day));
  }

  private static RatingBounds ratingBounds(Parameters parameters, LocalDate day) {
    return new RatingBounds(
        parameters.value("agreed-need-score", day),
        parameters.value("agreed-strength-score", day),
        parameters.value("self-not-good-score", day),
        parameters.value("low-rating-below", day),
        parameters.value("high-rating-above", day));
  }
}
