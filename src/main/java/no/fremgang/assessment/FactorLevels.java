package no.fremgang.assessment;

import java.util.HashMap;
import java.util.Map;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.coaching.CoachingEffect.Level;
import no.fremgang.core.SellerId;
import no.fremgang.factor.Cell;
import no.fremgang.factor.FactorMeasurement;
import no.fremgang.factor.Measured;
import no.fremgang.observation.Seller;

/**
 * How far sellers of one role were from their expectation in one factor in the judged period alone,
 * without the earlier blocks an estimate pools, so that two periods share no case. Deviations of
 * shares and rates are in the factor's unit, those of amounts and days in logarithms. The chance
 * error comes from the spread of single cases within sellers, pooled over the sellers and scaled to
 * each one's expectation as the factor's kind does (share p: p(1 − p); rate λ: λ), divided by the
 * seller's cases.
 */
final class FactorLevels {
  private static final double LEAST_VARIANCE = 1e-12;
  private final FactorDefinition factor;
  private final Map<SellerId, Sums> sums = new HashMap<>();
  private double within;
  private double freedom;

  private record Sums(double exposure, double mean, double expected) {}

  private FactorLevels(FactorDefinition factor) {
    this.factor = factor;
  }

  /** By seller; a seller without cases or expectation is left out. */
  static Map<SellerId, Level> of(Measurement measured, Assessment by, String factor, String role) {
    FactorDefinition definition = by.catalogue().factors().get(factor);
    if (definition == null) {
      return Map.of();
    }
    FactorLevels levels = new FactorLevels(definition);
    FactorMeasurement counting =
        new FactorMeasurement(measured.observations(), by.catalogue(), measured.window());
    for (Seller seller : measured.observations().sellers()) {
      if (seller.role().equals(role)) {
        levels.add(seller.id(), measured, counting);
      }
    }
    return levels.found();
  }

  private void add(SellerId id, Measurement measured, FactorMeasurement counting) {
    var counted = counting.of(measured.observations().of(id)).factor(factor.id());
    var finding = measured.expectations().of(id).finding(factor.id());
    if (counted instanceof Measured cells && finding.isPresent()) {
      add(id, cells, finding.get().expected());
    }
  }

  private void add(SellerId id, Measured cells, double expected) {
    double exposure = 0;
    double total = 0;
    double squares = 0;
    double units = 0;
    for (Cell cell : cells.cells()) {
      if (cell.block() == 0) {
        exposure += cell.exposure();
        total += cell.total();
        squares += cell.squares();
        units += cell.units();
      }
    }
    if (exposure > 0 && expected > 0) {
      sums.put(id, new Sums(exposure, total / exposure, expected));
      within += Math.max(0, squares - total * total / exposure);
      freedom += Math.max(0, units - 1) * shape(expected);
    }
  }

  /** How the variance of a case depends on the expectation. */
  private double shape(double expected) {
    return switch (factor.measure().scale()) {
      case SHARE -> Math.max(expected * (1 - expected), LEAST_VARIANCE);
      case RATE -> expected;
      case AMOUNT, DURATION -> 1;
    };
  }

  private Map<SellerId, Level> found() {
    Map<SellerId, Level> levels = new HashMap<>();
    if (freedom > 0) {
      sums.forEach((id, own) -> levels.put(id, level(own)));
    }
    return levels;
  }

  private Level level(Sums own) {
    double variance = within / freedom * shape(own.expected()) / own.exposure();
    return new Level(own.mean() - centre(own.expected()), Math.max(variance, LEAST_VARIANCE));
  }

  private double centre(double expected) {
    Scale scale = factor.measure().scale();
    return scale == Scale.AMOUNT || scale == Scale.DURATION ? Math.log(expected) : expected;
  }
}
