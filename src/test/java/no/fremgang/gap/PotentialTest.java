package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;
import no.fremgang.factor.Window;
import no.fremgang.gap.Potential.Part;
import no.fremgang.observation.Observations;
import org.junit.jupiter.api.Test;

class PotentialTest {
  private static final Window WINDOW =
      new Window(Period.parse("2026-Q3"), LocalDate.parse("2026-10-01"));
  private static final int SELLERS = 30;

  private final Observations company = new SimulatedPipeline(5).observations(SELLERS);
  private final Expectations expectations =
      Expectations.fit(company, SimulatedPipeline.CATALOGUE, WINDOW);
  private final TargetGaps gaps =
      TargetGaps.fit(company, SimulatedPipeline.CATALOGUE, WINDOW, expectations);

  @Test
  void closingThePlantedGapIsWorthWhatItCosts() {
    SellerId planted = new SellerId(SimulatedPipeline.id(SELLERS - 1));
    Potential potential = gaps.potential(planted).orElseThrow();
    Part part = potential.parts().get(0);
    FactorFinding finding = expectations.of(planted).finding("meeting_to_proposal").orElseThrow();
    assertThat(potential.measure()).isEqualTo("revenue");
    assertThat(part.factor()).isEqualTo("meeting_to_proposal");
    assertThat(part.verdict()).isEqualTo(Verdict.SHOWN_GAP);
    assertThat(part.from()).isEqualTo(finding.estimate());
    assertThat(part.to()).isEqualTo(finding.expected());
  }

  /** The same split with a target: each part is what the contribution costs, to the øre. */
  @Test
  void isTheCostsOfTheGapsInTheSplitOfTheTarget() {
    Observations with = new SimulatedPipeline(5).withTargets(SELLERS);
    TargetGaps targets = TargetGaps.fit(with, SimulatedPipeline.CATALOGUE, WINDOW, expectations);
    int parts = 0;
    for (int s = 0; s < SELLERS; s++) {
      SellerId id = new SellerId(SimulatedPipeline.id(s));
      Map<String, Money> costs = new HashMap<>();
      targets
          .of(id)
          .get(0)
          .contributions()
          .forEach(c -> costs.put(c.factor(), Money.ZERO.minus(c.amount())));
      Potential potential = targets.potential(id).orElseThrow();
      assertThat(potential).isEqualTo(gaps.potential(id).orElseThrow());
      for (Part part : potential.parts()) {
        assertThat(part.amount()).isEqualTo(costs.get(part.factor())).isGreaterThan(Money.ZERO);
        parts++;
      }
    }
    assertThat(parts).isPositive();
  }

  @Test
  void isNothingWhereNoGapIsFound() {
    long without =
        company.sellers().stream()
            .filter(s -> !hasGap(s.id()))
            .peek(
                s ->
                    assertThat(gaps.potential(s.id()).orElseThrow())
                        .isEqualTo(new Potential("revenue", Money.ZERO, List.of())))
            .count();
    assertThat(without).isPositive();
  }

  private boolean hasGap(SellerId id) {
    return expectations.of(id).findings().stream()
        .map(FactorFinding::verdict)
        .anyMatch(v -> v == Verdict.SHOWN_GAP || v == Verdict.INDICATED_GAP);
  }

  @Test
  void refusesPartsThatDoNotAddUp() {
    Part part = new Part("deal_size", Money.of(5.0), 1, 2, Verdict.SHOWN_GAP);
    assertThatThrownBy(() -> new Potential("revenue", Money.of(6.0), List.of(part)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
