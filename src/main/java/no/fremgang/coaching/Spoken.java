package no.fremgang.coaching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.core.Period;

/**
 * Numbers, dates and lists as a sentence says them. Written out here rather than taken from the
 * locale data of the running Java, so that a plan reads the same on every version.
 */
record Spoken(Language language) {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int DIGITS_IN_GROUP = 3;

  /** Whole percent; one decimal below ten. */
  String percent(double share) {
    return percent(share, Math.abs(share) < 0.1 ? 1 : 0);
  }

  private String percent(double share, int decimals) {
    String number = decimal(share * 100, decimals);
    return isNorwegian() ? number + NO_BREAK_SPACE + "%" : number + "%";
  }

  /** An amount in whole units, without its sign. */
  String size(Money amount) {
    return decimal(amount.toBigDecimal().abs(), 0);
  }

  /** At most so many decimals; zeros at the end are left out. */
  String decimal(double number, int decimals) {
    return decimal(BigDecimal.valueOf(number), decimals);
  }

  private String decimal(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN);
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

  /** A level in the unit of its factor. */
  String level(double level, Scale scale) {
    return level(level, scale, 0);
  }

  /** A level with more decimals than usual, to tell close ones apart. */
  String level(double level, Scale scale, int moreDecimals) {
    return switch (scale) {
      case SHARE -> percent(level, (Math.abs(level) < 0.1 ? 1 : 0) + moreDecimals);
      case RATE -> decimal(level, (Math.abs(level) < 1 ? 2 : 1) + moreDecimals);
      case AMOUNT -> decimal(level, moreDecimals);
      case DURATION -> decimal(level, moreDecimals) + NO_BREAK_SPACE + Phrases.DAYS.in(language);
    };
  }

  /** {@code 1 November 2026}, {@code 1. november 2026}. */
  String date(LocalDate day) {
    String dayOfMonth = isNorwegian() ? day.getDayOfMonth() + "." : "" + day.getDayOfMonth();
    return dayOfMonth + " " + month(day.getMonthValue()) + " " + day.getYear();
  }

  /** {@code Q3 2026} or {@code July 2026}, {@code 3. kvartal 2026} or {@code juli 2026}. */
  String period(Period period) {
    int year = period.first().getYear();
    int month = period.first().getMonthValue();
    if (!period.isQuarter()) {
      return month(month) + " " + year;
    }
    int quarter = (month + 2) / 3;
    return isNorwegian() ? quarter + ". kvartal " + year : "Q" + quarter + " " + year;
  }

  private String month(int month) {
    return Phrases.MONTHS.get(month - 1).in(language);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}; empty for none. */
  String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last))
            + " "
            + Phrases.AND.in(language)
            + " "
            + names.get(last);
  }

  /** A name in the middle of a sentence: starts small, unless it is an abbreviation. */
  static String inSentence(String name) {
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return name.isEmpty() || abbreviation
        ? name
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private boolean isNorwegian() {
    return language == Language.NB;
  }
}
