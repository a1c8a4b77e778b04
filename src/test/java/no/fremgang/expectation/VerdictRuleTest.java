package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.factor.MeasurementParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of verdicts, at its edges: shown from 0.90, indicated from 0.75, normal from 0.75. */
class VerdictRuleTest {
  private static final MeasurementParameters PARAMETERS =
      MeasurementParameters.valid(
          TestCatalogue.catalogue().parameters(), LocalDate.of(2026, 9, 30));
  private static final LevelScale SCALE = new LevelScale(Family.NORMAL, 0);

  @ParameterizedTest
  @CsvSource({
    "0.90,   0,      false, SHOWN_GAP",
    "0.90,   0,      true,  SHOWN_GAP",
    "0.8999, 0,      true,  INDICATED_GAP",
    "0.75,   0,      true,  INDICATED_GAP",
    "0.7499, 0,      false, NOT_ENOUGH_DATA",
    "0.7499, 0,      true,  NORMAL",
    "0,      0.90,   false, STRENGTH",
    "0,      0.8999, false, NOT_ENOUGH_DATA",
    "0,      0.8999, true,  NORMAL",
    "0.125,  0.125,  false, NORMAL",
    "0.125,  0.1251, false, NOT_ENOUGH_DATA"
  })
  void followsTheTable(double gap, double strength, boolean canTell, Verdict verdict) {
    assertThat(new VerdictRule(PARAMETERS).decide(gap, strength, canTell).verdict())
        .isEqualTo(verdict);
  }

  /** Ten percent below 100 is 90: a level known to lie at 89.9 is a gap, at 90.1 it is not. */
  @ParameterizedTest
  @CsvSource({
    "deal_size,  89.9,  SHOWN_GAP",
    "deal_size,  90.1,  NORMAL",
    "deal_size,  109.9, NORMAL",
    "deal_size,  110.1, STRENGTH",
    "cycle_days, 110.1, SHOWN_GAP",
    "cycle_days, 109.9, NORMAL",
    "cycle_days, 89.9,  STRENGTH"
  })
  void measuresFromTheSmallestDifferenceThatMatters(String id, double level, Verdict verdict) {
    assertThat(judged(id, level, 1e-10, 1e-5)).isEqualTo(verdict);
  }

  /** 2.49 standard errors away from twice the smallest difference, 20 % below the expectation. */
  @Test
  void isNormalWhereTwiceTheDifferenceWouldHaveBeenSeen() {
    double distance = Math.log(1 / 0.8);
    assertThat(judged("deal_size", 100, 0.04, distance / 2.5)).isEqualTo(Verdict.NORMAL);
    assertThat(judged("deal_size", 100, 0.04, distance / 2.48)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
  }

  private static Verdict judged(String id, double level, double variance, double ownSd) {
    FactorDefinition factor = TestCatalogue.catalogue().factors().get(id);
    Posterior posterior =
        new Posterior.OnLink(SCALE, Math.log(100), Math.log(level / 100), variance);
    return new VerdictRule(PARAMETERS).judge(factor, SCALE, 100, posterior, ownSd).verdict();
  }
}
