package no.fremgang.core;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in the data's currency, exact to a hundredth (øre). Also used for targets counted in
 * deals or factor units, which are then exact to a hundredth of the unit.
 */
public record Money(long hundredths) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /**
   * @throws ArithmeticException if the amount does not fit
   */
  public static Money of(BigDecimal amount) {
    return new Money(amount.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  public static Money of(double amount) {
    return of(BigDecimal.valueOf(amount));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(hundredths, other.hundredths));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(hundredths, other.hundredths));
  }

  public boolean isNegative() {
    return hundredths < 0;
  }

  public double toDouble() {
    return hundredths / 100.0;
  }

  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(hundredths, other.hundredths);
  }
}
