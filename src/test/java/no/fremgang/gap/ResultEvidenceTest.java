package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import no.fremgang.catalogue.Changed;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.gap.SellerLevels.Level;
import org.junit.jupiter.api.Test;

class ResultEvidenceTest {
  private static final ResultEvidence EVIDENCE =
      new ResultEvidence(
          Optional.of(new DealValue(new Level(1, 0), 0.5)),
          MeasurementParameters.valid(
              SimulatedPipeline.CATALOGUE.parameters(), LocalDate.of(2026, 9, 30)));

  @Test
  void aPercentAboveIsChance() {
    assertThat(EVIDENCE.level(1.01, 10, true)).isEqualTo(TargetGap.Level.AS_EXPECTED);
    assertThat(EVIDENCE.level(0.99, 10, true)).isEqualTo(TargetGap.Level.AS_EXPECTED);
  }

  @Test
  void moreDealsTellSmallerDifferences() {
    assertThat(EVIDENCE.level(1.3, 10, false)).isEqualTo(TargetGap.Level.AS_EXPECTED);
    assertThat(EVIDENCE.level(1.3, 60, false)).isEqualTo(TargetGap.Level.ABOVE);
    assertThat(EVIDENCE.level(0.7, 60, false)).isEqualTo(TargetGap.Level.BELOW);
  }

  @Test
  void moneyTellsLessThanDeals() {
    assertThat(EVIDENCE.level(1.25, 40, false)).isEqualTo(TargetGap.Level.ABOVE);
    assertThat(EVIDENCE.level(1.25, 40, true)).isEqualTo(TargetGap.Level.AS_EXPECTED);
  }

  @Test
  void withoutAnExpectationThereIsNoEvidence() {
    assertThat(EVIDENCE.level(Double.NaN, 0, true)).isEqualTo(TargetGap.Level.AS_EXPECTED);
    assertThat(EVIDENCE.level(Double.POSITIVE_INFINITY, 3, true))
        .isEqualTo(TargetGap.Level.AS_EXPECTED);
  }

  /** Ten deals expected, all by chance: at most one result in ten is said to be above. */
  @Test
  void rarelyPraisesLuck() {
    SplittableRandom random = new SplittableRandom(11);
    int praised = 0;
    for (int i = 0; i < 2_000; i++) {
      int deals = 0;
      for (double product = random.nextDouble(); product > Math.exp(-10); deals++) {
        product *= random.nextDouble();
      }
      praised += EVIDENCE.level(deals / 10.0, 10, false) == TargetGap.Level.ABOVE ? 1 : 0;
    }
    assertThat(praised / 2_000.0).isLessThan(0.1);
  }

  @Test
  void takesTheUsualSpreadWhereSingleAmountsAreNotKnown() {
    assertThat(without(0.36).level(1.35, 40, true)).isEqualTo(TargetGap.Level.ABOVE);
    assertThat(without(2).level(1.35, 40, true)).isEqualTo(TargetGap.Level.AS_EXPECTED);
  }

  private static ResultEvidence without(double logVariance) {
    var parameters =
        logVariance == 0.36
            ? SimulatedPipeline.CATALOGUE.parameters()
            : Changed.number(SimulatedPipeline.CATALOGUE, "usual-log-variance", logVariance)
                .parameters();
    return new ResultEvidence(
        Optional.empty(), MeasurementParameters.valid(parameters, LocalDate.of(2026, 9, 30)));
  }
}
