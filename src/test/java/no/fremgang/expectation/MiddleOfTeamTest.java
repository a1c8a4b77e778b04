package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiddleOfTeamTest {
  @Test
  void twoFarApartAreNoPatternOfTheTeam() {
    MiddleOfTeam middle =
        MiddleOfTeam.of(array(0.1, -2, 0, -0.1, -3, 0.2), array(1, 1, 1, 1, 1, 1));
    assertThat(middle.estimate()).isEqualTo(-0.05);
  }

  @Test
  void whoIsBetterKnownCountsForMore() {
    assertThat(MiddleOfTeam.of(array(-1, 0, 1), array(0.1, 1, 1)).estimate()).isEqualTo(-1);
  }

  @Test
  void aTeamThatIsLowThroughoutIsLow() {
    MiddleOfTeam middle = MiddleOfTeam.of(array(-1, -1.2, -0.8), array(0.5, 0.5, 0.5));
    assertThat(middle.estimate()).isEqualTo(-1);
    assertThat(middle.variance()).isEqualTo(Math.PI / 2 / 6);
  }

  private static double[] array(double... values) {
    return values;
  }
}
