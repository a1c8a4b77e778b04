package no.fremgang.observation;

import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import no.fremgang.core.Fault;
import no.fremgang.core.Place;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row after another, and notes every fault it meets. */
final class Cells {
  static final int ID_LENGTH = 64;
  static final int TEXT_LENGTH = 200;
  static final long MOST_CASES = 1_000_000_000L;
  static final long NO_NUMBER = Long.MIN_VALUE;
  static final int NO_TIME = Integer.MIN_VALUE;

  private final FileLayout layout;
  private final FaultLog log;
  private Row row;
  private boolean sound = true;

  Cells(FileLayout layout, FaultLog log, Row first) {
    this.layout = layout;
    this.log = log;
    this.row = first;
  }

  Cells at(Row next) {
    row = next;
    sound = true;
    return this;
  }

  /** Whether the row has had no fault so far. */
  boolean sound() {
    return sound;
  }

  int line() {
    return row.line();
  }

  boolean has(int column) {
    return row.value(column) != null;
  }

  boolean isGiven(int column) {
    return !raw(column).isEmpty();
  }

  String raw(int column) {
    @Nullable String value = row.value(column);
    return value == null ? "" : value;
  }

  void fault(DataFault fault, int column, Supplier<String> problem, Supplier<String> wayOut) {
    sound = false;
    log.rowError(
        fault,
        layout.file().fileName(),
        () -> Fault.error(fault.code(), row.place(column), problem.get(), wayOut.get()));
  }

  /** A notice that is given once per file. */
  void tally(DataFault fault, int column, Supplier<String> problem, String wayOut) {
    Place place = row.place(column);
    log.tally(
        fault,
        layout.file().fileName(),
        () -> new Fault(Fault.Severity.NOTICE, fault.code(), place, problem.get(), wayOut));
  }

  /**
   * The row belongs to a seller whose own row is faulty: told only where that row is left out, else
   * the fault there says it all.
   */
  void sellerLeftOut(int column, int sellerLine) {
    if (log.skipsBadRows()) {
      fault(
          DataFault.SELLER_LEFT_OUT,
          column,
          () -> "Seller " + shown(raw(column)) + " was left out.",
          () -> "See sellers.csv:" + sellerLine + ".");
    }
    sound = false;
  }

  String id(int column) {
    return required(column) ? checked(column, ID_LENGTH, Shown::isInvisible) : "";
  }

  String optionalId(int column) {
    return checked(column, ID_LENGTH, Shown::isInvisible);
  }

  String text(int column) {
    return checked(column, TEXT_LENGTH, Cells::isUnfitForText);
  }

  String requiredText(int column) {
    return required(column) ? checked(column, TEXT_LENGTH, Cells::isUnfitForText) : "";
  }

  private boolean required(int column) {
    if (isGiven(column)) {
      return true;
    }
    if (!has(column) && row.isMissingColumnTold()) {
      sound = false;
      return false;
    }
    fault(
        DataFault.MISSING_VALUE,
        column,
        () -> quoted(layout.name(column)) + " is empty.",
        () -> "Every row needs a value here.");
    return false;
  }

  private String checked(int column, int longest, IntPredicate unfit) {
    String text = raw(column);
    if (text.length() > longest) {
      fault(
          DataFault.TEXT_TOO_LONG,
          column,
          () -> said(column) + " has " + text.length() + " characters.",
          () -> "Shorten it to at most " + longest + ".");
    }
    refuseUnfit(text, column, unfit);
    return text;
  }

  /** A plain loop: this is asked of every character of every file. */
  private void refuseUnfit(String text, int column, IntPredicate unfit) {
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      if (unfit.test(character)) {
        int found = character;
        fault(
            DataFault.CONTROL_CHARACTER,
            column,
            () -> said(column) + " holds the invisible character U+" + hex(found) + ".",
            () -> "Remove the character.");
        return;
      }
    }
  }

  /** Texts may have line breaks, and the joiners some scripts need; ids may not. */
  private static boolean isUnfitForText(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
        || Character.getType(c) == Character.SURROGATE;
  }

  /** The value, if it is one of those known. */
  String oneOf(int column, Collection<String> known, DataFault fault, String what) {
    String text = requiredText(column);
    if (!text.isEmpty() && !known.contains(text)) {
      unknown(fault, column, what, known);
    }
    return text;
  }

  void unknown(DataFault fault, int column, String what, Collection<String> known) {
    String text = raw(column);
    fault(
        fault,
        column,
        () -> "Unknown " + what + " " + shown(text) + " in " + quoted(layout.name(column)) + ".",
        () -> Nearest.didYouMean(text, known, listed(known)));
  }

  private static String listed(Collection<String> known) {
    return known.size() > 40
        ? "Use one of the " + known.size() + " known ones."
        : "Use one of: " + String.join(", ", known.stream().sorted().toList()) + ".";
  }

  /** Days since 1970; {@link #NO_TIME} where empty or faulty. */
  int day(int column, int earliestYear) {
    String text = raw(column);
    if (text.isEmpty()) {
      return NO_TIME;
    }
    int day = IsoTime.day(text);
    if (day == IsoTime.UNREADABLE || day == IsoTime.NOT_IN_CALENDAR) {
      notATime(DataFault.NOT_A_DATE, column, day, "date", "2026-07-01");
      return NO_TIME;
    }
    return plausible(column, earliestYear) ? day : NO_TIME;
  }

  int requiredDay(int column, int earliestYear) {
    return required(column) ? day(column, earliestYear) : NO_TIME;
  }

  /** Months since the year 0; {@link #NO_TIME} where empty or faulty. */
  int month(int column) {
    return month(column, "month", "2026-07");
  }

  /** As {@link #month}, where the caller has looked for a quarter already. */
  int monthOrQuarter(int column) {
    return month(column, "month or quarter", "2026-07 or 2026-Q3");
  }

  private int month(int column, String what, String example) {
    if (!required(column)) {
      return NO_TIME;
    }
    int month = IsoTime.month(raw(column));
    if (month == IsoTime.UNREADABLE || month == IsoTime.NOT_IN_CALENDAR) {
      notATime(DataFault.NOT_A_PERIOD, column, month, what, example);
      return NO_TIME;
    }
    return plausible(column, 1990) ? month : NO_TIME;
  }

  private void notATime(DataFault fault, int column, int why, String what, String example) {
    boolean form = why == IsoTime.UNREADABLE;
    fault(
        fault,
        column,
        () -> said(column) + (form ? " is no " + what + "." : " does not exist in the calendar."),
        () -> "Write a " + what + " as " + example + ".");
  }

  boolean plausible(int column, int earliestYear) {
    int year = Integer.parseInt(raw(column).substring(0, 4));
    if (year >= earliestYear && year < 2100) {
      return true;
    }
    fault(
        DataFault.IMPLAUSIBLE_DATE,
        column,
        () -> said(column) + " is before " + earliestYear + " or after 2099.",
        () -> "Check the year.");
    return false;
  }

  /** A whole number from 0 to the most; {@link #NO_NUMBER} where empty or faulty. */
  long count(int column, long most) {
    return scaled(column, 0, 0, most);
  }

  long requiredCount(int column) {
    return required(column) ? count(column, MOST_CASES) : NO_NUMBER;
  }

  /** An amount in hundredths, 0 or more; {@link #NO_NUMBER} where empty or faulty. */
  long hundredths(int column) {
    return scaled(column, 2, 0, 1_000_000_000_000L);
  }

  long requiredHundredths(int column) {
    return required(column) ? hundredths(column) : NO_NUMBER;
  }

  /** A number between the limits with at most six decimals; NaN where empty or faulty. */
  double requiredNumber(int column, long least, long most) {
    long millionths = required(column) ? scaled(column, 6, least, most) : NO_NUMBER;
    return millionths == NO_NUMBER ? Double.NaN : millionths / 1e6;
  }

  private long scaled(int column, int decimals, long least, long most) {
    String text = raw(column);
    if (text.isEmpty()) {
      return NO_NUMBER;
    }
    PlainNumber.Reading reading = PlainNumber.read(text, decimals);
    if (reading != PlainNumber.Reading.SOUND) {
      notSuchANumber(column, reading, decimals);
      return NO_NUMBER;
    }
    long value = PlainNumber.scaled(text, decimals);
    long unit = PlainNumber.POWERS_OF_TEN[decimals];
    if (value >= least * unit && value <= most * unit) {
      return value;
    }
    fault(
        DataFault.OUT_OF_RANGE,
        column,
        () -> said(column) + " is not between " + least + " and " + most + ".",
        () -> "Check the value and its unit.");
    return NO_NUMBER;
  }

  private void notSuchANumber(int column, PlainNumber.Reading reading, int decimals) {
    switch (reading) {
      case NEGATIVE ->
          fault(
              DataFault.NEGATIVE,
              column,
              () -> said(column) + " is negative.",
              () -> "Give 0 or more.");
      case TOO_PRECISE ->
          fault(
              DataFault.TOO_PRECISE,
              column,
              () -> said(column) + " has too many decimals.",
              () -> decimals == 0 ? "Write a whole number." : "Give at most " + decimals + ".");
      case TOO_LARGE ->
          fault(
              DataFault.OUT_OF_RANGE,
              column,
              () -> said(column) + " is too large.",
              () -> "Check the value and its unit.");
      default ->
          fault(
              DataFault.NOT_A_NUMBER,
              column,
              () -> said(column) + " is no number.",
              () ->
                  "Write digits only, with a point before decimals, such as "
                      + (decimals == 0 ? "12." : "1234.50."));
    }
  }

  /** {@code "entered" "abc"}: the column and its value, fit for a message. */
  String said(int column) {
    return quoted(layout.name(column)) + " " + shown(raw(column));
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static String shown(String value) {
    return Shown.quoted(value);
  }

  private static String hex(int character) {
    return String.format("%04X", character);
  }
}
