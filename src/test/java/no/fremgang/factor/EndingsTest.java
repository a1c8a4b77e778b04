package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fremgang.expectation.ReferenceTable;
import no.fremgang.factor.Spell.Ending;
import org.junit.jupiter.api.Test;

class EndingsTest {
  private static final Ending[] CODED = {Ending.OPEN, Ending.REACHED, Ending.MISSED};

  /** R 4.2.2, survival 3.5-3, survfit; command: src/test/resources/reference/make-kinds.R. */
  @Test
  void agreesWithSurvfit() {
    ReferenceTable cases = ReferenceTable.read("endings.csv");
    Endings endings = new Endings();
    for (int row = 0; row < cases.size(); row++) {
      endings.add((int) cases.number(row, "age"), CODED[(int) cases.number(row, "how")]);
    }
    ReferenceTable survfit = ReferenceTable.read("endings-expected.csv");
    double[] chances = endings.chances();
    for (int age = 0; age < survfit.size(); age++) {
      double chance = age < chances.length ? chances[age] : 0;
      assertThat(chance)
          .as("age %d", age)
          .isCloseTo(survfit.number(age, "won_later"), within(1e-6));
    }
  }

  @Test
  void knowsNoChanceWithoutACase() {
    assertThat(new Endings().chances()).isEmpty();
  }
}
