package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import no.fremgang.coaching.CoachingEffect.Course;
import no.fremgang.coaching.CoachingEffect.Level;
import no.fremgang.coaching.CoachingEffect.State;
import org.junit.jupiter.api.Test;

class CoachingEffectTest {
  private static final int COMPANIES = 2_000;
  private static final int SELLERS = 30;
  private static final double SPREAD = 0.05;
  private static final double DRIFT = 0.03;

  /**
   * Before −4 among −2, 0, 2, chance variance 1: mean −1, Q = 20, τ² = (20 − 3)/3 = 17/3, w = 0.85.
   * Lasting −1 + 0.85·(−3) = −3.55, so the regression is 0.45. After −1: beyond it 2.55. The others
   * end where they were expected, give or take 0.1. Variance 1 + 0.85 + 0.15²·5/3 = 1.8875 for
   * each, 1.8875/3 for the mean of three; for the doubt about w 2·0.15²/3·(−4 − 0)² = 0.24; t(0.95;
   * 2) = 2.919986.
   */
  @Test
  void givesTheNumbersWorkedOutByHand() {
    CoachingEffect found =
        CoachingEffect.of(
            course(-4, -1), List.of(course(-2, -1.75), course(0, -0.25), course(2, 1.55)), 20, 0.9);
    assertThat(found.change()).isEqualTo(3, within(1e-12));
    assertThat(found.regression()).isEqualTo(0.45, within(1e-12));
    assertThat(found.ofOthers()).isEqualTo(0, within(1e-12));
    assertThat(found.effect()).isEqualTo(2.55, within(1e-12));
    double half = 2.919986 * Math.sqrt(1.8875 + 1.8875 / 3 + 0.24);
    assertThat(found.low()).isEqualTo(2.55 - half, within(1e-5));
    assertThat(found.high()).isEqualTo(2.55 + half, within(1e-5));
    assertThat(found.state(true)).isEqualTo(State.NO_CLEAR_CHANGE);
  }

  private static Course course(double before, double after) {
    return new Course(new Level(before, 1), new Level(after, 1));
  }

  @Test
  void takesAwayWhatHappenedToEverybody() {
    List<Course> others = List.of(course(-2, 8), course(0, 10), course(2, 12), course(-1, 9));
    CoachingEffect found = CoachingEffect.of(course(-1, 9), others, 20, 0.9);
    assertThat(found.effect()).isEqualTo(0, within(0.5));
    assertThat(found.change()).isEqualTo(10);
  }

  @Test
  void usesTheOthersThatStartedNearest() {
    List<Course> others = List.of(course(-2, -2), course(-3, -3), course(5, 90), course(6, 90));
    CoachingEffect found = CoachingEffect.of(course(-2.5, -2.5), others, 2, 0.9);
    assertThat(found.others()).isEqualTo(2);
    assertThat(found.effect()).isEqualTo(0, within(0.5));
  }

  @Test
  void turnsRoundWhereLowerIsBetter() {
    CoachingEffect down = new CoachingEffect(-3, 0, 0, -3, -4, -2, 9);
    assertThat(down.state(true)).isEqualTo(State.WORSE);
    assertThat(down.state(false)).isEqualTo(State.IMPROVED);
  }

  @Test
  void refusesLevelsWithoutChanceError() {
    assertThatThrownBy(() -> new Level(0, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> CoachingEffect.of(course(0, 0), List.of(course(0, 0)), 20, 0.9))
        .hasMessageContaining("two others");
  }

  /** The lowest of thirty is picked and nothing is done: it rises by itself, and no more. */
  @Test
  void regressionToTheMeanAloneIsNoImprovement() {
    Simulated found = simulate(0, 20);
    assertThat(found.meanChange).as("rises by itself").isGreaterThan(0.04);
    assertThat(found.meanEffect).isEqualTo(0, within(0.005));
    assertThat(found.improved).isLessThanOrEqualTo(0.05);
    assertThat(found.worse).isLessThanOrEqualTo(0.05);
    assertThat(found.covered).isBetween(0.88, 0.95);
  }

  @Test
  void holdsItsIntervalWithFewOthersToo() {
    Simulated found = simulate(0, 5);
    assertThat(found.improved).isLessThanOrEqualTo(0.05);
    assertThat(found.covered).isBetween(0.88, 0.97);
  }

  @Test
  void findsWhatCoachingReallyMoved() {
    Simulated found = simulate(0.25, 20);
    assertThat(found.meanEffect).isEqualTo(0.25, within(0.01));
    assertThat(found.improved).isGreaterThanOrEqualTo(0.85);
    assertThat(found.covered).isBetween(0.88, 0.95);
  }

  /** Two effects 1 and 3 with chance variances 1 and 1: T = (2 − 1)/(2 − 1) = 1, mean 2. */
  @Test
  void poolsPlansWithTheSpreadBetweenThem() {
    CoachingEffect.Mean mean = CoachingEffect.mean(List.of(effect(1, 1), effect(3, 1)), 0.9);
    assertThat(mean.effect()).isEqualTo(2, within(1e-9));
    assertThat(mean.spread()).isEqualTo(1, within(1e-6));
    assertThat(mean.high() - 2).isEqualTo(6.313752 * Math.sqrt(1), within(1e-5));
    assertThat(2 - mean.low()).isEqualTo(6.313752 * Math.sqrt(1), within(1e-5));
  }

  @Test
  void aPooledIntervalHoldsTheMeanEffectOfFewPlans() {
    Random dice = new Random(20261126);
    int covered = 0;
    for (int i = 0; i < COMPANIES; i++) {
      List<CoachingEffect> plans = new ArrayList<>();
      for (int plan = 0; plan < 6; plan++) {
        double error = 0.02 + 0.04 * dice.nextDouble();
        double of = 0.1 + 0.03 * dice.nextGaussian() + error * dice.nextGaussian();
        plans.add(effect(of, error * error));
      }
      CoachingEffect.Mean mean = CoachingEffect.mean(plans, 0.9);
      covered += mean.low() <= 0.1 && 0.1 <= mean.high() ? 1 : 0;
    }
    assertThat(covered / (double) COMPANIES).isBetween(0.88, 0.96);
  }

  /** With an interval of 90 % from Student's t with ten others. */
  private static CoachingEffect effect(double effect, double variance) {
    double half = 1.833113 * Math.sqrt(variance);
    return new CoachingEffect(effect, 0, 0, effect, effect - half, effect + half, 10);
  }

  private record Simulated(
      double meanChange, double meanEffect, double improved, double worse, double covered) {}

  private static Simulated simulate(double planted, int nearest) {
    Random dice = new Random(20261105);
    double change = 0;
    double effect = 0;
    int improved = 0;
    int worse = 0;
    int covered = 0;
    for (int company = 0; company < COMPANIES; company++) {
      List<Course> sellers = company(dice);
      Course lowest =
          sellers.stream()
              .min(Comparator.comparingDouble(s -> s.before().deviation()))
              .orElseThrow();
      sellers.remove(lowest);
      Level after = new Level(lowest.after().deviation() + planted, lowest.after().variance());
      CoachingEffect found =
          CoachingEffect.of(new Course(lowest.before(), after), sellers, nearest, 0.9);
      change += found.change();
      effect += found.effect();
      improved += found.state(true) == State.IMPROVED ? 1 : 0;
      worse += found.state(true) == State.WORSE ? 1 : 0;
      covered += found.low() <= planted && planted <= found.high() ? 1 : 0;
    }
    double n = COMPANIES;
    return new Simulated(change / n, effect / n, improved / n, worse / n, covered / n);
  }

  private static List<Course> company(Random dice) {
    List<Course> sellers = new ArrayList<>();
    for (int i = 0; i < SELLERS; i++) {
      double level = SPREAD * dice.nextGaussian();
      double later = level - 0.02 + DRIFT * dice.nextGaussian();
      sellers.add(new Course(seen(level, dice), seen(later, dice)));
    }
    return sellers;
  }

  /** A share near 0.3 of 40 to 160 cases. */
  private static Level seen(double level, Random dice) {
    double variance = 0.3 * 0.7 / (40 + dice.nextInt(121));
    return new Level(level + Math.sqrt(variance) * dice.nextGaussian(), variance);
  }
}
