package no.fremgang.coaching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounds to six significant digits, the same on every machine: what a plan shows does not depend on
 * the last bits of a calculation.
 */
final class SixDigits {
  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

  /** Powers of ten up to here are exact as doubles. */
  private static final double[] TENS = new double[23];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = Double.parseDouble("1e" + i);
    }
  }

  private SixDigits() {}

  /**
   * The value with six significant digits; zero for zero.
   *
   * @throws IllegalArgumentException if the value is infinite or no number
   */
  static double of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A plan cannot show " + value);
    }
    if (value == 0) {
      return 0;
    }
    int places = 5 - (int) StrictMath.floor(StrictMath.log10(Math.abs(value)));
    if (places < 0 || places >= TENS.length) {
      return new BigDecimal(value).round(SIX).doubleValue();
    }
    return Math.rint(value * TENS[places]) / TENS[places];
  }

  static @Nullable Double ofNullable(@Nullable Double value) {
    return value == null ? null : of(value);
  }
}
