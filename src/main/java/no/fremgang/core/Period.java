package no.fremgang.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A month ({@code 2026-07}) or a quarter ({@code 2026-Q3}). */
public record Period(YearMonth first, YearMonth last) {
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  public Period {
    boolean month = first.equals(last);
    boolean quarter = first.getMonthValue() % 3 == 1 && first.plusMonths(2).equals(last);
    if (!month && !quarter) {
      throw new IllegalArgumentException(
          "A period is a month or a calendar quarter, not " + first + " to " + last);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is neither a month nor a quarter
   */
  public static Period parse(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      int firstMonth = Integer.parseInt(quarter.group(2)) * 3 - 2;
      YearMonth first = YearMonth.of(Integer.parseInt(quarter.group(1)), firstMonth);
      return new Period(first, first.plusMonths(2));
    }
    if (MONTH.matcher(text).matches()) {
      try {
        return of(YearMonth.parse(text));
      } catch (DateTimeException e) {
        throw unreadable(text, e);
      }
    }
    throw unreadable(text, null);
  }

  public static Period of(YearMonth month) {
    return new Period(month, month);
  }

  private static IllegalArgumentException unreadable(
      String text, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IllegalArgumentException(
        "\"" + text + "\" is no period; write a month as 2026-07 or a quarter as 2026-Q3", cause);
  }

  public boolean isQuarter() {
    return !first.equals(last);
  }

  public LocalDate start() {
    return first.atDay(1);
  }

  /** The last day of the period. */
  public LocalDate end() {
    return last.atEndOfMonth();
  }

  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  public boolean contains(LocalDate day) {
    return contains(YearMonth.from(day));
  }

  /** The quarter the period lies in. */
  public Period quarter() {
    YearMonth firstOfQuarter = first.minusMonths((first.getMonthValue() - 1) % 3);
    return new Period(firstOfQuarter, firstOfQuarter.plusMonths(2));
  }

  /** The period of the same length just before this one. */
  public Period previous() {
    int length = isQuarter() ? 3 : 1;
    return new Period(first.minusMonths(length), last.minusMonths(length));
  }

  public Period next() {
    int length = isQuarter() ? 3 : 1;
    return new Period(first.plusMonths(length), last.plusMonths(length));
  }

  public List<YearMonth> months() {
    return Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1)).toList();
  }

  @Override
  public String toString() {
    return isQuarter()
        ? first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3
        : first.toString();
  }
}
