package no.fremgang.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days and months as numbers: days since 1970-01-01, months since the year 0. */
final class IsoTime {
  /** The text has not the form of a day or month. */
  static final int UNREADABLE = Integer.MIN_VALUE;

  /** The form is right, the calendar has no such day or month. */
  static final int NOT_IN_CALENDAR = Integer.MIN_VALUE + 1;

  private static final int FIRST_KEPT = 1990 * 12;

  private static final List<YearMonth> KEPT =
      IntStream.range(FIRST_KEPT, 2060 * 12).mapToObj(IsoTime::made).toList();

  private static final int FIRST_DAY_KEPT = (int) LocalDate.of(1990, 1, 1).toEpochDay();

  private static final List<Optional<LocalDate>> DAYS_KEPT =
      LocalDate.ofEpochDay(FIRST_DAY_KEPT)
          .datesUntil(LocalDate.of(2060, 1, 1))
          .map(Optional::of)
          .toList();

  private IsoTime() {}

  static int day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return UNREADABLE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 0 || month < 0 || day < 0) {
      return UNREADABLE;
    }
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return NOT_IN_CALENDAR;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  static int month(String text) {
    if (text.length() != 7 || text.charAt(4) != '-') {
      return UNREADABLE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    if (year < 0 || month < 0) {
      return UNREADABLE;
    }
    return month < 1 || month > 12 ? NOT_IN_CALENDAR : year * 12 + month - 1;
  }

  /** Millions of rows share a few months; those of these years are one object each. */
  static YearMonth yearMonth(int month) {
    int kept = month - FIRST_KEPT;
    return kept >= 0 && kept < KEPT.size() ? KEPT.get(kept) : made(month);
  }

  /** Days are asked for millions of times; those of these years are one object each. */
  static Optional<LocalDate> given(int epochDay) {
    int kept = epochDay - FIRST_DAY_KEPT;
    return kept >= 0 && kept < DAYS_KEPT.size()
        ? DAYS_KEPT.get(kept)
        : Optional.of(LocalDate.ofEpochDay(epochDay));
  }

  static LocalDate date(int epochDay) {
    return given(epochDay).orElseThrow();
  }

  private static YearMonth made(int month) {
    return YearMonth.of(month / 12, month % 12 + 1);
  }

  static int monthOf(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  static int monthOfDay(int epochDay) {
    return monthOf(LocalDate.ofEpochDay(epochDay));
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
