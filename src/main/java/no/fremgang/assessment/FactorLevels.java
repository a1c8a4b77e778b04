package no.fremgang.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.coaching.CoachingEffect.Level;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.FactorFinding.Average;
import no.fremgang.factor.Cell;
import no.fremgang.factor.FactorMeasurement;
import no.fremgang.factor.Measured;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;

/**
 * How far sellers of one role were from an average seller with the same cases in one factor. Told
 * where circumstances add up: log-odds of shares, else logarithms, so that a season that is alike
 * for everybody moves everybody alike, wherever they stand.
 *
 * <p>One case as expected is added to each seller's own, so that 0 of n and n of n have a level
 * (Haldane 1955; Anscombe 1956). The chance error comes from the spread of single cases within
 * sellers and quarters, pooled over the sellers, as the factor's kind scales it (share p: p(1 − p);
 * rate λ: λ), divided by the effective number of cases (Σwn)²/Σw²n (Kish 1965).
 */
final class FactorLevels {
  private static final double LEAST_VARIANCE = 1e-12;
  private static final double LEAST_SHARE = 1e-6;
  private final Scale scale;
  private final Asked asked;
  private final double decay;
  private final Map<SellerId, Sums> sums = new HashMap<>();
  private double within;
  private double freedom;

  /** Which cases of a measurement tell the level. */
  enum Cases {
    /** Of the period and the quarters before it, weighted for their age: all that was known. */
    POOLED,
    /** Of the period alone, so that two periods share no case. */
    PERIOD
  }

  record Asked(String factor, String role, Cases cases) {}

  private record Sums(double cases, double mean, double expected) {}

  private FactorLevels(Scale scale, Asked asked, double decay) {
    this.scale = scale;
    this.asked = asked;
    this.decay = decay;
  }

  /** By seller; a seller without cases or expectation is left out. */
  static Map<SellerId, FactorLevel> of(Measurement measured, Catalogue catalogue, Asked asked) {
    FactorDefinition definition = catalogue.factors().get(asked.factor());
    if (definition == null) {
      return Map.of();
    }
    double decay =
        MeasurementParameters.valid(catalogue.parameters(), measured.window().asOf())
            .quarterDecay();
    FactorLevels levels = new FactorLevels(definition.measure().scale(), asked, decay);
    FactorMeasurement counting =
        new FactorMeasurement(measured.observations(), catalogue, measured.window());
    for (Seller seller : measured.observations().sellers()) {
      if (seller.role().equals(asked.role())) {
        levels.add(definition, seller.id(), measured, counting);
      }
    }
    return levels.found();
  }

  /**
   * From the scale of the deviations to the factor's own unit; amounts and days stay logarithms.
   */
  static DoubleUnaryOperator unitOf(Scale scale) {
    return switch (scale) {
      case SHARE -> logOdds -> 1 / (1 + Math.exp(-logOdds));
      case RATE -> Math::exp;
      case AMOUNT, DURATION -> logarithm -> logarithm;
    };
  }

  private void add(
      FactorDefinition factor, SellerId id, Measurement measured, FactorMeasurement counting) {
    var counted = counting.of(factor, measured.observations().of(id));
    var finding = measured.expectations().of(id).finding(asked.factor());
    if (counted instanceof Measured cells && finding.isPresent()) {
      add(id, cells, finding.get().basis().average());
    }
  }

  private void add(SellerId id, Measured cells, @Nullable Average average) {
    double exposure = 0;
    double total = 0;
    double squares = 0;
    for (Cell cell : cells.cells()) {
      double weight = weight(cell.block());
      exposure += weight * cell.exposure();
      total += weight * cell.total();
      squares += weight * weight * cell.exposure();
    }
    if (average != null && exposure > 0) {
      double expected = asked.cases() == Cases.POOLED ? average.pooled() : average.period();
      sums.put(id, new Sums(exposure * exposure / squares, total / exposure, expected));
      spread(cells, unitOf(scale).applyAsDouble(expected));
    }
  }

  private double weight(int block) {
    return asked.cases() == Cases.PERIOD && block > 0 ? 0 : Math.pow(decay, block);
  }

  /** Adds how much single cases vary within the seller's quarters. */
  private void spread(Measured cells, double expected) {
    Map<Integer, double[]> blocks = new HashMap<>();
    for (Cell cell : cells.cells()) {
      if (weight(cell.block()) > 0) {
        double[] of = blocks.computeIfAbsent(cell.block(), block -> new double[4]);
        of[0] += cell.exposure();
        of[1] += cell.total();
        of[2] += cell.squares();
        of[3] += cell.units();
      }
    }
    for (double[] of : blocks.values()) {
      if (of[0] > 0) {
        within += Math.max(0, of[2] - of[1] * of[1] / of[0]);
        freedom += Math.max(0, of[3] - 1) * shape(expected);
      }
    }
  }

  /** How the variance of a case depends on the level. */
  private double shape(double level) {
    return switch (scale) {
      case SHARE -> Math.max(level * (1 - level), LEAST_SHARE);
      case RATE -> level;
      case AMOUNT, DURATION -> 1;
    };
  }

  private Map<SellerId, FactorLevel> found() {
    Map<SellerId, FactorLevel> levels = new HashMap<>();
    if (freedom > 0) {
      sums.forEach((id, own) -> levels.put(id, level(own)));
    }
    return levels;
  }

  private FactorLevel level(Sums own) {
    double expected = unitOf(scale).applyAsDouble(own.expected());
    double added = scale == Scale.RATE ? 1 / expected : 1;
    double mean = (own.cases() * own.mean() + added * expected) / (own.cases() + added);
    double chance = within / freedom / shape(mean) / (own.cases() + added);
    return new FactorLevel(
        new Level(link(mean) - own.expected(), Math.max(chance, LEAST_VARIANCE)), own.expected());
  }

  private double link(double level) {
    return switch (scale) {
      case SHARE -> {
        double share = Math.min(Math.max(level, LEAST_SHARE), 1 - LEAST_SHARE);
        yield Math.log(share / (1 - share));
      }
      case RATE -> Math.log(Math.max(level, LEAST_SHARE));
      case AMOUNT, DURATION -> level;
    };
  }
}
