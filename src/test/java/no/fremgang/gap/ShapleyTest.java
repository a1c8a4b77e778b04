package no.fremgang.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import no.fremgang.core.Money;
import org.junit.jupiter.api.Test;

class ShapleyTest {
  @Test
  void splitsTwoRatiosHalfAndHalfOfTheirInteraction() {
    assertThat(Shapley.ofProduct(100, new double[] {0.5, 2})).containsExactly(-75, 75);
  }

  @Test
  void givesNothingToAnybodyFromABaseOfZero() {
    assertThat(Shapley.ofProduct(0, new double[] {0.5, 2, 0}))
        .containsExactly(new double[] {0, 0, 0}, within(0.0));
  }

  @Property(tries = 100)
  void addsUp(
      @ForAll @DoubleRange(max = 1e6) double base,
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 3) Double> given) {
    double[] ratios = given.stream().mapToDouble(r -> r).toArray();
    double product = Arrays.stream(ratios).reduce(base, (a, b) -> a * b);
    double sum = Arrays.stream(Shapley.ofProduct(base, ratios)).sum();
    assertThat(sum).isCloseTo(product - base, within(1e-9 * (1 + base + product)));
  }

  @Property(tries = 100)
  void roundsToTheLastHundredth(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long total,
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -1e6, max = 1e6) Double> given) {
    double[] parts = given.stream().mapToDouble(p -> p).toArray();
    Money[] exact = ExactSplit.of(new Money(total), parts);
    assertThat(Arrays.stream(exact).reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(total));
  }
}
