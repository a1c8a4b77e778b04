package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.expectation.Caveat.Kind;
import no.fremgang.factor.MeasurementParameters.Groups;

/**
 * Compares what all cases together say with what the cases in the same circumstances say. The
 * verdict always follows the latter; a caveat is given where the two point in opposite directions
 * by more than the smallest difference that matters, and names the circumstance that does most.
 */
final class Caveats {
  private final FactorTable table;
  private final double[] weight;
  private final Groups parameters;
  private final Map<Adjuster, Map<String, Level>> levels = new EnumMap<>(Adjuster.class);
  private final double company;

  /** All cases with one value of a circumstance: sums, and who has them. */
  private static final class Level {
    private final Set<Integer> sellers = new HashSet<>();
    private double plain;
    private double exposure;
  }

  /**
   * @param weight of each cell for its age, 0 where it holds no case
   */
  Caveats(FactorTable table, double[] weight, Groups parameters) {
    this.table = table;
    this.weight = weight;
    this.parameters = parameters;
    table.factor.adjustFor().forEach(adjuster -> levels.put(adjuster, new HashMap<>()));
    double plain = 0;
    double exposure = 0;
    for (int s = 0; s < table.sellers.size(); s++) {
      for (int cell = table.start(s); cell < table.start(s + 1); cell++) {
        plain += weight[cell] * table.plain[cell];
        exposure += weight[cell] * table.exposure[cell];
        add(s, cell);
      }
    }
    this.company = plain / exposure;
  }

  private void add(int s, int cell) {
    levels.forEach(
        (adjuster, byValue) -> {
          Level level = byValue.computeIfAbsent(value(cell, adjuster), v -> new Level());
          level.plain += weight[cell] * table.plain[cell];
          level.exposure += weight[cell] * table.exposure[cell];
          if (level.sellers.size() < parameters.fewestSharing()) {
            level.sellers.add(s);
          }
        });
  }

  private String value(int cell, Adjuster adjuster) {
    return table.contexts.get(table.context[cell]).value(adjuster);
  }

  /**
   * @param observed the seller's own level, in the factor's unit
   * @param expected what an average seller would have reached in the same circumstances
   */
  List<Caveat> of(int s, double observed, double expected) {
    List<Caveat> caveats = new ArrayList<>();
    if (flips(observed, expected)) {
      boolean lower = observed < company;
      boolean worse = lower == (table.factor.direction() == Direction.HIGHER_IS_BETTER);
      Kind kind = worse ? Kind.MIX_LOOKS_WORSE : Kind.MIX_LOOKS_BETTER;
      mix(s, lower).ifPresent(by -> caveats.add(new Caveat(table.factor.id(), kind, by)));
    }
    for (Adjuster adjuster : Adjuster.values()) {
      if (levels.containsKey(adjuster) && alone(s, adjuster)) {
        caveats.add(new Caveat(table.factor.id(), Kind.NOT_APART, adjuster));
      }
    }
    return caveats;
  }

  /** Open cases are no part of the sums, so days are not compared here. */
  private boolean flips(double observed, double expected) {
    double difference = table.factor.smallestDifference();
    boolean apart = Math.abs(observed - company) > difference * company;
    boolean opposite = (observed - company) * (observed - expected) <= 0;
    return table.factor.measure().scale() != Scale.DURATION && apart && opposite;
  }

  /** The circumstance whose mix alone moves the seller's level furthest that way. */
  private Optional<Adjuster> mix(int s, boolean lower) {
    Adjuster found = null;
    double furthest = 0;
    for (Adjuster adjuster : table.factor.adjustFor()) {
      double moved = (ofMix(s, adjuster) - company) * (lower ? -1 : 1);
      if (moved > furthest) {
        furthest = moved;
        found = adjuster;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The company's level with the seller's mix of one circumstance. */
  private double ofMix(int s, Adjuster adjuster) {
    Map<String, Level> byValue = levels.getOrDefault(adjuster, Map.of());
    double sum = 0;
    double exposure = 0;
    for (int cell = table.start(s); cell < table.start(s + 1); cell++) {
      Level level = byValue.get(value(cell, adjuster));
      double size = weight[cell] * table.exposure[cell];
      if (level != null && level.exposure > 0) {
        sum += size * level.plain / level.exposure;
        exposure += size;
      }
    }
    return sum / exposure;
  }

  private boolean alone(int s, Adjuster adjuster) {
    Map<String, Level> byValue = levels.getOrDefault(adjuster, Map.of());
    Map<String, Double> own = new HashMap<>();
    double all = 0;
    for (int cell = table.start(s); cell < table.start(s + 1); cell++) {
      own.merge(value(cell, adjuster), table.exposure[cell], Double::sum);
      all += table.exposure[cell];
    }
    double most = parameters.nearlyAll() * all;
    return byValue.size() > 1
        && own.entrySet().stream()
            .anyMatch(e -> e.getValue() >= most && !e.getKey().isEmpty() && isRare(byValue, e));
  }

  private boolean isRare(Map<String, Level> byValue, Map.Entry<String, Double> of) {
    Level level = byValue.get(of.getKey());
    return level != null && level.sellers.size() < parameters.fewestSharing();
  }
}
