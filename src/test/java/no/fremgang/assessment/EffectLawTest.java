package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.fremgang.assessment.CoachedCompany.Outcome;
import no.fremgang.assessment.CoachedCompany.World;
import no.fremgang.coaching.CoachingEffect;
import no.fremgang.coaching.CoachingEffect.State;
import org.junit.jupiter.api.Test;

/**
 * From the counts to the state, on made-up companies where what coaching does is known. The coached
 * are those the product names low, so the choice is part of what is tried.
 */
class EffectLawTest {
  private static final int SELLERS = 40;
  private static final long SEED = 20261126;

  /** Many alike and some with a lasting gap, all a little different each quarter. */
  private static final World USUAL = new World(20, 0.15, 0.15, 0.1, 0, 0, 0);

  private static final World ALL_DIFFERENT = new World(20, 0.3, 0, 0, 0, 0, 0);
  private static final World SEASON = new World(20, 0.15, 0.15, 0.1, -0.8, 0, 0);
  private static final World OTHER_LEADS = new World(20, 0.15, 0.15, 0.1, 0, 0.9, 0);

  @Test
  void whereNothingChangedFewAreCalledBetterOrWorse() {
    List<Outcome> found =
        Stream.of(USUAL, USUAL.with(8, 0), ALL_DIFFERENT, SEASON, OTHER_LEADS)
            .flatMap(world -> outcomes(world, 12))
            .toList();
    assertThat(found).hasSizeGreaterThan(300);
    assertThat(share(found, State.IMPROVED)).isLessThanOrEqualTo(0.05);
    assertThat(share(found, State.WORSE)).isLessThanOrEqualTo(0.05);
    assertThat(covered(found)).isBetween(0.88, 0.97);
    assertThat(bias(found)).isBetween(-0.02, 0.02);
  }

  @Test
  void findsMoreTheMoreWasMovedAndTheMoreCasesThereAre() {
    List<Outcome> little = outcomes(USUAL.with(20, 0.5), 10).toList();
    List<Outcome> much = outcomes(USUAL.with(20, 1), 10).toList();
    List<Outcome> muchOfMany = outcomes(USUAL.with(50, 1), 10).toList();
    List<Outcome> littleOfMany = outcomes(USUAL.with(50, 0.5), 10).toList();
    assertThat(share(little, State.IMPROVED)).isGreaterThan(0.1);
    assertThat(share(much, State.IMPROVED)).isGreaterThan(share(little, State.IMPROVED) + 0.2);
    assertThat(share(littleOfMany, State.IMPROVED))
        .isGreaterThan(share(little, State.IMPROVED) + 0.1);
    assertThat(share(muchOfMany, State.IMPROVED)).isGreaterThan(0.9);
    List<Outcome> all =
        Stream.of(little, much, littleOfMany, muchOfMany).flatMap(List::stream).toList();
    assertThat(share(all, State.WORSE)).isLessThanOrEqualTo(0.01);
    assertThat(covered(all)).isBetween(0.88, 0.97);
    assertThat(bias(muchOfMany)).isBetween(-0.02, 0.02);
  }

  /** Also the other way: what coaching makes worse is told. */
  @Test
  void tellsHarmAsPlainly() {
    List<Outcome> harmed = outcomes(USUAL.with(50, -0.8), 6).toList();
    assertThat(share(harmed, State.WORSE)).isGreaterThan(0.6);
    assertThat(share(harmed, State.IMPROVED)).isZero();
  }

  private static Stream<Outcome> outcomes(World world, int companies) {
    return IntStream.range(0, companies)
        .parallel()
        .mapToObj(i -> new CoachedCompany(world, SELLERS, SEED + i).followedUp())
        .flatMap(List::stream)
        .filter(outcome -> outcome.effect().measured() != null);
  }

  private static double share(List<Outcome> of, State state) {
    return of.stream().filter(outcome -> outcome.effect().state() == state).count()
        / (double) of.size();
  }

  private static double covered(List<Outcome> of) {
    return of.stream().filter(EffectLawTest::covers).count() / (double) of.size();
  }

  private static boolean covers(Outcome outcome) {
    CoachingEffect found = measured(outcome);
    return found.low() <= outcome.truth() && outcome.truth() <= found.high();
  }

  private static double bias(List<Outcome> of) {
    return of.stream().mapToDouble(o -> measured(o).effect() - o.truth()).average().orElseThrow();
  }

  private static CoachingEffect measured(Outcome outcome) {
    return Objects.requireNonNull(outcome.effect().measured());
  }
}
