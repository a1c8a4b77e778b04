package no.fremgang.observation;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import no.fremgang.core.Fault;
import no.fremgang.core.Fault.Severity;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row after another, and notes every fault it meets. */
final class Cells {
  static final int ID_LENGTH = 64;
  static final int TEXT_LENGTH = 200;
  static final long MOST_CASES = 1_000_000_000L;
  static final long NO_NUMBER = Long.MIN_VALUE;
  static final int NO_TIME = Integer.MIN_VALUE;
  private static final int MOST_LISTED = 40;

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

  /**
   * @param gaps of its text, asked for only if the fault is kept
   */
  void fault(DataFault fault, int column, Supplier<List<?>> gaps) {
    sound = false;
    log.rowError(fault, layout.file().fileName(), () -> made(Severity.ERROR, fault, column, gaps));
  }

  /** A notice that is given once per file. */
  void tally(DataFault fault, int column, Supplier<List<?>> gaps) {
    log.tally(fault, layout.file().fileName(), () -> made(Severity.NOTICE, fault, column, gaps));
  }

  private Fault made(Severity severity, DataFault fault, int column, Supplier<List<?>> gaps) {
    Place place = row.place(column);
    return new Fault(severity, place, fault.message(gaps.get().toArray()));
  }

  /**
   * The row belongs to a seller whose own row is faulty: told only where that row is left out, else
   * the fault there says it all.
   */
  void sellerLeftOut(int column, int sellerLine) {
    if (log.skipsBadRows()) {
      fault(DataFault.SELLER_LEFT_OUT, column, () -> List.of(shown(raw(column)), sellerLine));
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
    fault(DataFault.MISSING_VALUE, column, () -> List.of(quoted(layout.name(column))));
    return false;
  }

  private String checked(int column, int longest, IntPredicate unfit) {
    String text = raw(column);
    if (text.length() > longest) {
      fault(DataFault.TEXT_TOO_LONG, column, () -> List.of(said(column), text.length(), longest));
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
        fault(DataFault.CONTROL_CHARACTER, column, () -> List.of(said(column), hex(found)));
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
  String oneOf(int column, Collection<String> known, DataFault fault) {
    String text = requiredText(column);
    if (!text.isEmpty() && !known.contains(text)) {
      unknown(fault, column, known);
    }
    return text;
  }

  void unknown(DataFault fault, int column, Collection<String> known) {
    String text = raw(column);
    fault(
        fault,
        column,
        () ->
            List.of(
                shown(text),
                quoted(layout.name(column)),
                Suggestion.didYouMean(Suggestion.nearest(text, known), listed(known))));
  }

  private static Text listed(Collection<String> known) {
    return known.size() > MOST_LISTED
        ? Message.words("data.use-known", known.size())
        : Message.words("use-one-of", String.join(", ", known.stream().sorted().toList()));
  }

  /** Days since 1970; {@link #NO_TIME} where empty or faulty. */
  int day(int column, int earliestYear) {
    String text = raw(column);
    if (text.isEmpty()) {
      return NO_TIME;
    }
    int day = IsoTime.day(text);
    return isTime(column, day, DataFault.NOT_A_DATE, DataFault.NO_SUCH_DATE)
            && plausible(column, earliestYear)
        ? day
        : NO_TIME;
  }

  int requiredDay(int column, int earliestYear) {
    return required(column) ? day(column, earliestYear) : NO_TIME;
  }

  /** Months since the year 0; {@link #NO_TIME} where empty or faulty. */
  int month(int column) {
    return month(column, DataFault.NOT_A_MONTH, DataFault.NO_SUCH_MONTH);
  }

  /** As {@link #month}, where the caller has looked for a quarter already. */
  int monthOrQuarter(int column) {
    return month(column, DataFault.NOT_A_PERIOD, DataFault.NO_SUCH_PERIOD);
  }

  private int month(int column, DataFault unreadable, DataFault notInCalendar) {
    if (!required(column)) {
      return NO_TIME;
    }
    int month = IsoTime.month(raw(column));
    return isTime(column, month, unreadable, notInCalendar) && plausible(column, 1990)
        ? month
        : NO_TIME;
  }

  private boolean isTime(int column, int read, DataFault unreadable, DataFault notInCalendar) {
    if (read != IsoTime.UNREADABLE && read != IsoTime.NOT_IN_CALENDAR) {
      return true;
    }
    fault(
        read == IsoTime.UNREADABLE ? unreadable : notInCalendar,
        column,
        () -> List.of(said(column)));
    return false;
  }

  boolean plausible(int column, int earliestYear) {
    int year = Integer.parseInt(raw(column).substring(0, 4));
    if (year >= earliestYear && year < 2100) {
      return true;
    }
    fault(DataFault.IMPLAUSIBLE_DATE, column, () -> List.of(said(column), earliestYear));
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
    fault(DataFault.OUT_OF_RANGE, column, () -> List.of(said(column), least, most));
    return NO_NUMBER;
  }

  private void notSuchANumber(int column, PlainNumber.Reading reading, int decimals) {
    switch (reading) {
      case NEGATIVE -> fault(DataFault.NEGATIVE, column, () -> List.of(said(column)));
      case TOO_PRECISE -> tooPrecise(column, decimals);
      case TOO_LARGE -> fault(DataFault.FAR_TOO_LARGE, column, () -> List.of(said(column)));
      default ->
          fault(
              DataFault.NOT_A_NUMBER,
              column,
              () -> List.of(said(column), decimals == 0 ? "12" : "1234.50"));
    }
  }

  private void tooPrecise(int column, int decimals) {
    if (decimals == 0) {
      fault(DataFault.NOT_WHOLE, column, () -> List.of(said(column)));
    } else {
      fault(DataFault.TOO_PRECISE, column, () -> List.of(said(column), decimals));
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
