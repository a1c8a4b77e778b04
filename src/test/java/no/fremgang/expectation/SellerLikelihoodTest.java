package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import no.fremgang.expectation.SellerLikelihood.Mode;

class SellerLikelihoodTest {
  @Property(tries = 200)
  void findsTheSameModeFromWhereverItBegins(
      @ForAll @IntRange(min = 1, max = 80) int cases,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.01, max = 4) double variance,
      @ForAll @DoubleRange(min = -3, max = 3) double near) {
    double won = Math.rint(cases * share);
    Cells cells =
        new Cells(
            new int[] {0, 1},
            new int[0][],
            new double[] {cases},
            new double[] {won},
            OpenCases.NONE,
            List.of());
    SellerLikelihood likelihood =
        new SellerLikelihood(Family.BINOMIAL, cells, new double[] {-0.4}, 1);
    Mode fromZero = likelihood.mode(0, variance, 0);
    Mode fromThere = likelihood.mode(0, variance, near);
    assertThat(fromThere.effect()).isCloseTo(fromZero.effect(), within(1e-6));
    assertThat(fromThere.evidence()).isCloseTo(fromZero.evidence(), within(1e-6));
    double gradient = won - cases * Family.BINOMIAL.mean(-0.4 + fromThere.effect());
    assertThat(gradient).isCloseTo(fromThere.effect() / variance, within(1e-3));
  }
}
