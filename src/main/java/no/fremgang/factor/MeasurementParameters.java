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
    double selfCustomerDifference,
    double ratingDifference) {
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
        parameters.value("self-customer-difference", day),
        parameters.value("rating-difference", day));
  }
}
