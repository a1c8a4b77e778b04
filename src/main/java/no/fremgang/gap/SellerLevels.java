package no.fremgang.gap;

import java.util.Optional;
import java.util.function.Predicate;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;

/** The seller's estimated levels a forecast rests on, each with how uncertain it is. */
final class SellerLevels {
  /** Half a 90 % interval in standard deviations. */
  private static final double HALF = 1.645;

  private final Catalogue catalogue;
  private final SellerFactors factors;

  /**
   * @param value in the factor's unit, 0 or more
   * @param relativeVariance variance over the square of the value
   */
  record Level(double value, double relativeVariance) {
    Level plus(Level other) {
      double sum = value + other.value;
      double variance =
          relativeVariance * value * value + other.relativeVariance * other.value * other.value;
      return new Level(sum, sum > 0 ? variance / (sum * sum) : 0);
    }

    Level times(double factor) {
      return new Level(value * factor, relativeVariance);
    }
  }

  SellerLevels(Catalogue catalogue, SellerFactors factors) {
    this.catalogue = catalogue;
    this.factors = factors;
  }

  /** Empty where the catalogue has no such factor or it is not measured for the seller. */
  Optional<Level> of(Measure measure) {
    return of(measure::equals);
  }

  private Optional<Level> of(Predicate<Measure> measure) {
    return catalogue.factorsInOrder().stream()
        .filter(f -> measure.test(f.measure()))
        .map(FactorDefinition::id)
        .flatMap(id -> factors.finding(id).stream())
        .findFirst()
        .map(SellerLevels::level);
  }

  private static Level level(FactorFinding finding) {
    double half = (finding.high() - finding.low()) / 2;
    double relative = finding.estimate() > 0 ? half / HALF / finding.estimate() : 0;
    return new Level(finding.estimate(), relative * relative);
  }

  boolean isMeasured(int stage) {
    return of(conversion(stage)).isPresent();
  }

  private Measure conversion(int stage) {
    return new Measure.Conversion(catalogue.process().stages().get(stage).id());
  }

  /** The seller's share that advances; where it is not measured, the company's. */
  Level conversion(int stage, StageTimes times) {
    return of(conversion(stage)).orElseGet(() -> ofCompany(stage, times));
  }

  /** Beta posterior with one case of each kind beforehand. */
  private static Level ofCompany(int stage, StageTimes times) {
    double cases = times.cases(stage) + 2;
    double share = (times.conversion(stage) * times.cases(stage) + 1) / cases;
    return new Level(share, (1 - share) / (share * (cases + 1)));
  }

  /** Cases that enter the first stage per available day, assigned and self-found. */
  Optional<Level> volume() {
    String first = catalogue.process().stages().get(0).id();
    Optional<Level> assigned = volume(first, false);
    Optional<Level> own = volume(first, true);
    return assigned.isPresent() && own.isPresent()
        ? Optional.of(assigned.get().plus(own.get()))
        : assigned.or(() -> own);
  }

  private Optional<Level> volume(String first, boolean selfFound) {
    return of(m -> m instanceof Measure.Volume volume && volume.counts(first, selfFound));
  }
}
