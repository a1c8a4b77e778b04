package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelIntervalTest {
  private static final int DRAWN = 20_000;

  /** 90 % of 20,000, give or take 0.2 %; three times that is allowed. */
  @ParameterizedTest
  @CsvSource({"0, 0.25", "0, 4", "0.5, 0.25", "1.5, 1", "-3, 1", "5, 0.25", "5, 9"})
  void coversTheTruthInNineOfTenHoweverFarItIsFromTheOthers(double truth, double spread) {
    SplittableRandom random = new SplittableRandom(3);
    int covered = 0;
    for (int i = 0; i < DRAWN; i++) {
      LevelInterval interval = LevelInterval.of(truth + random.nextGaussian(), 1, 0, spread);
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat((double) covered / DRAWN).isCloseTo(0.9, within(0.0065));
  }

  @Test
  void isShorterThanTheOwnDataAloneForSomebodyLikeTheOthers() {
    LevelInterval interval = LevelInterval.of(0.2, 1, 0, 0.25);
    assertThat(interval.high() - interval.low()).isLessThan(0.9 * 2 * 1.645);
  }

  @Test
  void isTheOwnDatasIntervalWhereTheOthersTellNothing() {
    LevelInterval interval = LevelInterval.of(0.2, 1, 0, 1e6);
    assertThat(interval.low()).isCloseTo(0.2 - 1.645, within(0.001));
    assertThat(interval.high()).isCloseTo(0.2 + 1.645, within(0.001));
  }

  /** Yu and Hoff, equation 5: where the ends are, their two tails are split as the others say. */
  @Property(tries = 300)
  void splitsTheTenPercentAsTheDistanceToTheOthersSays(
      @ForAll @DoubleRange(min = -4, max = 4) double distance,
      @ForAll @DoubleRange(min = 4, max = 50) double spread) {
    LevelInterval interval = LevelInterval.of(distance, 1, 0, spread);
    NormalDistribution standard = NormalDistribution.of(0, 1);
    double up = interval.high() - distance;
    double down = distance - interval.low();
    checkSplit(standard, up, distance, spread);
    checkSplit(standard, down, -distance, spread);
  }

  private static void checkSplit(
      NormalDistribution standard, double reach, double distance, double spread) {
    double above = standard.survivalProbability(reach);
    double below = standard.inverseCumulativeProbability(0.1 - above);
    assertThat((-reach - below) * spread).isCloseTo(2 * (distance + reach), within(1e-5));
  }

  @Test
  void endsSomewhereForSomebodyVeryFarFromTheOthers() {
    LevelInterval interval = LevelInterval.of(-40, 1, 0, 1e-6);
    assertThat(interval.high()).isBetween(-34.0, -33.0);
    assertThat(interval.low()).isCloseTo(-40 - 1.2816, within(0.001));
  }

  @Test
  void growsToHoldTheEstimateAndIsOtherwiseLeftAlone() {
    assertThat(new LevelInterval(2, 3).around(1)).isEqualTo(new LevelInterval(1, 3));
    assertThat(new LevelInterval(2, 3).around(2.5)).isEqualTo(new LevelInterval(2, 3));
  }
}
