package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.fremgang.core.Money;
import no.fremgang.gap.TargetGap.Contribution;
import no.fremgang.gap.TargetGap.OutsidePart;
import org.junit.jupiter.api.Test;

class TargetGapTest {

  /** A poor territory with a target set low for it explains no more than both together. */
  @Test
  void setsWhatHelpsOffAgainstWhatCosts() {
    TargetGap gap = gap(part("territory", -800), part("absence", -200), part("target-level", 900));
    assertThat(gap.outsideCosts()).containsExactly(part("territory", -80), part("absence", -20));
  }

  @Test
  void costsNothingWhereTheConditionsTogetherHelp() {
    assertThat(gap(part("territory", 500), part("target-level", -400)).outsideCosts()).isEmpty();
    assertThat(gap(part("territory", 400), part("target-level", -400)).outsideCosts()).isEmpty();
  }

  @Test
  void putsTheLargestCostFirstWhereRoundingTellsEqualOnesApart() {
    TargetGap gap = gap(part("a", -1), part("b", -1), part("c", -1), part("target-level", 1));
    assertThat(gap.outsideCosts())
        .extracting(OutsidePart::amount)
        .containsExactly(new Money(-67), new Money(-67), new Money(-66));
  }

  @Property(tries = 300)
  void costsAddUpToWhatLiesOutsideControl(
      @ForAll @Size(max = 5) List<@IntRange(min = -900_000, max = 900_000) Integer> amounts) {
    TargetGap gap =
        gap(amounts.stream().map(a -> part("cause" + a, a)).toArray(OutsidePart[]::new));
    Money costs =
        gap.outsideCosts().stream().map(OutsidePart::amount).reduce(Money.ZERO, Money::plus);
    assertThat(costs)
        .isEqualTo(gap.outsideControl().isNegative() ? gap.outsideControl() : Money.ZERO);
    assertThat(gap.outsideCosts()).allMatch(part -> part.amount().isNegative());
    assertThat(gap.outsideCosts()).isSortedAccordingTo((a, b) -> a.amount().compareTo(b.amount()));
  }

  @Test
  void knowsWhatEarlierCohortsBrought() {
    TargetGap gap = gap(part("territory", -100));
    assertThat(gap.carryOver()).isEqualTo(Money.of(-7.0));
    assertThat(gap.isOfResult()).isTrue();
  }

  /** What helps and what costs may cancel out: a share of their sum would say nothing. */
  @Test
  void sharesSayHowMuchOfWhatMovedTheResultAPartIs() {
    List<Contribution> parts =
        Contribution.withShares(
            List.of(
                new Contribution("deal_size", Money.of(-300.0), 0),
                new Contribution("price_kept", Money.of(100.0), 0),
                new Contribution("proposal_to_won", Money.ZERO, 0)));
    assertThat(parts).extracting(Contribution::share).containsExactly(0.75, 0.25, 0.0);
    assertThat(Contribution.withShares(List.of(parts.get(2))).get(0).share()).isZero();
  }

  @Test
  void refusesAShareThatIsNone() {
    assertThatThrownBy(() -> new Contribution("deal_size", Money.ZERO, -1.5))
        .hasMessageContaining("deal_size")
        .hasMessageContaining("-1.5");
  }

  private static OutsidePart part(String cause, double amount) {
    return new OutsidePart(cause, Money.of(amount));
  }

  private static TargetGap gap(OutsidePart... parts) {
    Money outside =
        List.of(parts).stream().map(OutsidePart::amount).reduce(Money.ZERO, Money::plus);
    Money within = Money.of(-7.0);
    Money target = Money.of(1_000.0);
    Money gap = outside.plus(within);
    return new TargetGap(
        "revenue",
        target,
        target.plus(gap),
        target.plus(outside),
        gap,
        gap.isNegative(),
        outside,
        within,
        TargetGap.Level.AS_EXPECTED,
        List.of(parts),
        List.of(new Contribution(TargetGaps.CARRY_OVER, within, 1)));
  }
}
