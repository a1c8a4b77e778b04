package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.expectation.Caveat.Kind;
import no.fremgang.factor.CaseContext;
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
  private final Map<Adjuster, Levels> levels = new EnumMap<>(Adjuster.class);
  private final double company;

  /** Values of one circumstance, numbered, and of each all cases: sums, and who has them. */
  private static final class Levels {
    /** Number of the value in each context of the table. */
    final int[] ofContext;

    final List<String> values;
    final double[] plain;
    final double[] exposure;

    /** How many sellers have cases; the last of them, to count each once. */
    final int[] sellers;

    final int[] lastSeller;

    Levels(List<CaseContext> contexts, Adjuster adjuster) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      ofContext = new int[contexts.size()];
      for (int c = 0; c < ofContext.length; c++) {
        String value = contexts.get(c).value(adjuster);
        ofContext[c] = numbers.computeIfAbsent(value, v -> numbers.size());
      }
      values = List.copyOf(numbers.keySet());
      plain = new double[values.size()];
      exposure = new double[values.size()];
      sellers = new int[values.size()];
      lastSeller = new int[values.size()];
      Arrays.fill(lastSeller, -1);
    }

    void add(int s, int context, double ofPlain, double ofExposure) {
      int value = ofContext[context];
      plain[value] += ofPlain;
      exposure[value] += ofExposure;
      if (lastSeller[value] != s) {
        lastSeller[value] = s;
        sellers[value]++;
      }
    }
  }

  /**
   * @param weight of each cell for its age, 0 where it holds no case
   */
  Caveats(FactorTable table, double[] weight, Groups parameters) {
    this.table = table;
    this.weight = weight;
    this.parameters = parameters;
    for (Adjuster adjuster : table.factor.adjustFor()) {
      levels.put(adjuster, new Levels(table.contexts, adjuster));
    }
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
    for (Levels of : levels.values()) {
      of.add(
          s,
          table.context[cell],
          weight[cell] * table.plain[cell],
          weight[cell] * table.exposure[cell]);
    }
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
    levels.forEach(
        (adjuster, of) -> {
          if (alone(s, of)) {
            caveats.add(new Caveat(table.factor.id(), Kind.NOT_APART, adjuster));
          }
        });
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
      Levels of = Objects.requireNonNull(levels.get(adjuster));
      double moved = (ofMix(s, of) - company) * (lower ? -1 : 1);
      if (moved > furthest) {
        furthest = moved;
        found = adjuster;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The company's level with the seller's mix of one circumstance. */
  private double ofMix(int s, Levels levels) {
    double sum = 0;
    double exposure = 0;
    for (int cell = table.start(s); cell < table.start(s + 1); cell++) {
      int value = levels.ofContext[table.context[cell]];
      double size = weight[cell] * table.exposure[cell];
      if (levels.exposure[value] > 0) {
        sum += size * levels.plain[value] / levels.exposure[value];
        exposure += size;
      }
    }
    return sum / exposure;
  }

  /** Whether nearly all of the seller's cases have a value that few others have. */
  private boolean alone(int s, Levels levels) {
    double[] own = new double[levels.values.size()];
    double all = 0;
    for (int cell = table.start(s); cell < table.start(s + 1); cell++) {
      own[levels.ofContext[table.context[cell]]] += table.exposure[cell];
      all += table.exposure[cell];
    }
    for (int value = 0; value < own.length && own.length > 1; value++) {
      boolean rare = levels.sellers[value] < parameters.fewestSharing();
      boolean told = !levels.values.get(value).isEmpty();
      if (told && rare && own[value] > 0 && own[value] >= parameters.nearlyAll() * all) {
        return true;
      }
    }
    return false;
  }
}
