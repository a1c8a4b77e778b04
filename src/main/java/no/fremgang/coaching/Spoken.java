package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.catalogue.Numerals;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.core.Period;

/** Dates, periods and lists as a sentence says them; numbers are those of {@link Numerals}. */
record Spoken(Language language) {
  Numerals numerals() {
    return new Numerals(language);
  }

  /** An amount in whole units, without its sign. */
  String size(Money amount) {
    return numerals().size(amount);
  }

  /** At most so many decimals; zeros at the end are left out. */
  String decimal(double number, int decimals) {
    return numerals().decimal(number, decimals);
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

  /** A name at the start of a sentence. */
  static String atStart(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private boolean isNorwegian() {
    return language == Language.NB;
  }
}
