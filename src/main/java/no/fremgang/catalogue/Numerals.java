package no.fremgang.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.core.Language;
import no.fremgang.core.Money;

/**
 * Numbers as a sentence says them. Written out here rather than taken from the locale data of the
 * running Java, so that a plan reads the same on every version. Halves are rounded up, as a reader
 * who checks the figures does.
 */
public record Numerals(Language language) {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int DIGITS_IN_GROUP = 3;

  /** Whole percent; one decimal below ten. */
  public String percent(double share) {
    return percent(share, 0);
  }

  private String percent(double share, int moreDecimals) {
    BigDecimal hundredths = BigDecimal.valueOf(share).movePointRight(2);
    String number = decimal(hundredths, (Math.abs(share) < 0.1 ? 1 : 0) + moreDecimals);
    return isNorwegian() ? number + NO_BREAK_SPACE + "%" : number + "%";
  }

  /** An amount in whole units, without its sign. */
  public String size(Money amount) {
    return decimal(amount.toBigDecimal().abs(), 0);
  }

  /** At most so many decimals; zeros at the end are left out. */
  public String decimal(double number, int decimals) {
    return decimal(BigDecimal.valueOf(number), decimals);
  }

  private String decimal(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = grouped(point < 0 ? plain : plain.substring(0, point));
    String fraction = point < 0 ? "" : withoutZerosAtEnd(plain.substring(point + 1));
    String sign = rounded.signum() < 0 ? "\u2212" : "";
    return fraction.isEmpty() ? sign + whole : sign + whole + decimalMark() + fraction;
  }

  private String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - DIGITS_IN_GROUP; at > 0; at -= DIGITS_IN_GROUP) {
      grouped.insert(at, isNorwegian() ? NO_BREAK_SPACE : ',');
    }
    return grouped.toString();
  }

  private static String withoutZerosAtEnd(String fraction) {
    int end = fraction.length();
    while (end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    return fraction.substring(0, end);
  }

  private char decimalMark() {
    return isNorwegian() ? ',' : '.';
  }

  /** A level in the unit of its factor; days with the word. */
  public String level(double level, Scale scale) {
    String number = number(level, scale, 0);
    return scale == Scale.DURATION ? days(number) : number;
  }

  /**
   * A level without the word for its unit, and with more decimals than usual to tell close ones
   * apart.
   */
  public String number(double level, Scale scale, int moreDecimals) {
    return switch (scale) {
      case SHARE -> percent(level, moreDecimals);
      case RATE -> decimal(level, (Math.abs(level) < 1 ? 2 : 1) + moreDecimals);
      case AMOUNT, DURATION -> decimal(level, moreDecimals);
    };
  }

  private String days(String number) {
    boolean one = number.equals("1");
    String unit = isNorwegian() ? (one ? "dag" : "dager") : (one ? "day" : "days");
    return number + NO_BREAK_SPACE + unit;
  }

  /** How long somebody has been somewhere, in whole months. */
  public String months(int months) {
    if (months < 1) {
      return isNorwegian() ? "mindre enn én måned" : "less than a month";
    }
    if (months == 1) {
      return isNorwegian() ? "én måned" : "one month";
    }
    String number = decimal(months, 0);
    return number + NO_BREAK_SPACE + (isNorwegian() ? "måneder" : "months");
  }

  private boolean isNorwegian() {
    return language == Language.NB;
  }
}
