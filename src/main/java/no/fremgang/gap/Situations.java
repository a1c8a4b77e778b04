package no.fremgang.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerSituation;
import no.fremgang.expectation.Standing;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.MeasurementParameters.MechanicalRecord;
import no.fremgang.factor.Window;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.SellerObservations;
import no.fremgang.observation.SellerObservations.ActivityCount;

/**
 * What rules may know of a seller's circumstances that is no factor: fitted once, then asked per
 * seller. Immutable.
 */
public final class Situations {
  private static final double UNKNOWN = -1;

  private final Observations observations;
  private final Catalogue catalogue;
  private final Window window;
  private final Expectations expectations;
  private final TargetGaps gaps;
  private final MeasurementParameters parameters;
  private final Optional<Boolean> endDiscount;

  private Situations(
      Observations observations,
      Catalogue catalogue,
      Window window,
      Expectations expectations,
      TargetGaps gaps) {
    this.observations = observations;
    this.catalogue = catalogue;
    this.window = window;
    this.expectations = expectations;
    this.gaps = gaps;
    this.parameters = MeasurementParameters.valid(catalogue.parameters(), window.period().end());
    this.endDiscount = EndDiscount.of(observations, catalogue, window, parameters);
  }

  public static Situations fit(
      Observations observations,
      Catalogue catalogue,
      Window window,
      Expectations expectations,
      TargetGaps gaps) {
    return new Situations(observations, catalogue, window, expectations, gaps);
  }

  /**
   * The seller's situation at the end of the period.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public SellerSituation of(SellerId seller) {
    Standing standing = expectations.standing(seller);
    boolean present = observations.files().contains(InputFile.PRESENCE);
    return new SellerSituation(
        standing.monthsInRole(),
        standing.inRampUp(),
        present ? standing.presence() : UNKNOWN,
        gaps.peerAttainment(seller, parameters.minimumPeers()).orElse(UNKNOWN),
        mechanical(counts(observations.of(seller), window, parameters))
            && nextStageStands(seller, catalogue, expectations),
        gaps.peersEver(seller, parameters.minimumPeers()).orElse(UNKNOWN),
        expectations.leadMix(seller).orElse(null),
        endDiscount.orElse(null));
  }

  /** Counts of each activity, month by month. */
  private static TreeMap<String, List<Long>> counts(
      SellerObservations of, Window window, MeasurementParameters parameters) {
    TreeMap<String, List<Long>> counts = new TreeMap<>();
    for (ActivityCount row : of.activities()) {
      if (window.block(row.month(), parameters.pooledQuarters()) != Window.OUTSIDE) {
        counts.computeIfAbsent(row.activity(), a -> new ArrayList<>()).add(row.count());
      }
    }
    return counts;
  }

  /** Some activity with enough counts is nearly always round, or hardly ever moves. */
  private boolean mechanical(TreeMap<String, List<Long>> counts) {
    MechanicalRecord bounds = parameters.mechanicalRecord();
    return counts.values().stream()
        .filter(c -> c.size() >= bounds.fewestCounts())
        .anyMatch(c -> isRound(c, bounds) || isFlat(c, bounds));
  }

  private static boolean isRound(List<Long> counts, MechanicalRecord bounds) {
    long round = counts.stream().filter(c -> c >= bounds.leastCount() && c % 10 == 0).count();
    return round >= bounds.roundShare() * counts.size();
  }

  private static boolean isFlat(List<Long> counts, MechanicalRecord bounds) {
    double mean = counts.stream().mapToLong(c -> c).average().orElse(0);
    double squares = counts.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum();
    return mean >= bounds.leastCount()
        && Math.sqrt(squares / counts.size()) <= bounds.flatVariation() * mean;
  }

  /** The first conversion is below expectation, shown or indicated. */
  private static boolean nextStageStands(
      SellerId seller, Catalogue catalogue, Expectations expectations) {
    Measure first = new Measure.Conversion(catalogue.process().stages().get(0).id());
    return catalogue.factorsInOrder().stream()
        .filter(f -> f.measure().equals(first))
        .map(FactorDefinition::id)
        .flatMap(id -> expectations.of(seller).finding(id).stream())
        .anyMatch(Situations::isGap);
  }

  private static boolean isGap(FactorFinding finding) {
    return switch (finding.verdict()) {
      case SHOWN_GAP, INDICATED_GAP -> true;
      default -> false;
    };
  }
}
