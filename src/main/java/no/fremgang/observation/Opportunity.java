package no.fremgang.observation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import no.fremgang.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity, kept compactly: days are epoch days, {@link #NO_DAY} where there is none.
 * Questions about the past take the day on which it was known.
 */
public final class Opportunity {
  /** Marks an absent day inside this class only; callers get an empty {@code Optional}. */
  static final int NO_DAY = Integer.MIN_VALUE;

  static final int NO_COUNT = -1;

  private final Context context;
  private final int[] enteredOn;
  private final int wonOn;
  private final int lostOn;
  private final @Nullable Money amount;
  private final @Nullable Money listAmount;
  private final String lostReason;
  private final int nextStepOn;
  private final int contacts;
  private final Answer budgetKnown;
  private final Answer decisionProcessKnown;

  /** An answer in the record; {@code NOT_ASKED} where the column is missing. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN,
    NOT_ASKED
  }

  Opportunity(
      Context context,
      int[] enteredOn,
      int wonOn,
      int lostOn,
      @Nullable Money amount,
      @Nullable Money listAmount,
      String lostReason,
      int nextStepOn,
      int contacts,
      Answer budgetKnown,
      Answer decisionProcessKnown) {
    this.context = context;
    this.enteredOn = enteredOn;
    this.wonOn = wonOn;
    this.lostOn = lostOn;
    this.amount = amount;
    this.listAmount = listAmount;
    this.lostReason = lostReason;
    this.nextStepOn = nextStepOn;
    this.contacts = contacts;
    this.budgetKnown = budgetKnown;
    this.decisionProcessKnown = decisionProcessKnown;
  }

  public Context context() {
    return context;
  }

  /** Day the opportunity entered the stage of that position in the process. */
  public Optional<LocalDate> enteredOn(int stage) {
    return day(enteredOn[stage]);
  }

  public Optional<LocalDate> wonOn() {
    return day(wonOn);
  }

  public Optional<LocalDate> lostOn() {
    return day(lostOn);
  }

  public Optional<Money> amount() {
    return Optional.ofNullable(amount);
  }

  public Optional<Money> listAmount() {
    return Optional.ofNullable(listAmount);
  }

  /** Empty where none was recorded; {@code no_decision} where the customer did nothing. */
  public String lostReason() {
    return lostReason;
  }

  public Optional<LocalDate> nextStepOn() {
    return day(nextStepOn);
  }

  public OptionalInt contacts() {
    return contacts == NO_COUNT ? OptionalInt.empty() : OptionalInt.of(contacts);
  }

  public Answer budgetKnown() {
    return budgetKnown;
  }

  public Answer decisionProcessKnown() {
    return decisionProcessKnown;
  }

  private static Optional<LocalDate> day(int epochDay) {
    return epochDay == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
  }
}
