package no.fremgang.observation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.fremgang.core.Money;

/**
 * One opportunity, kept compactly: days are epoch days, {@link #NO_DAY} where there is none.
 * Questions about the past take the day on which it was known.
 */
public final class Opportunity {
  /** Marks an absent day inside this class only; callers get an empty {@code Optional}. */
  static final int NO_DAY = Integer.MIN_VALUE;

  static final int NO_COUNT = -1;
  static final long NO_AMOUNT = Long.MIN_VALUE;

  /** By content, so that the order of rows leaves no trace. */
  static final Comparator<Opportunity> BY_CONTENT =
      Comparator.<Opportunity, int[]>comparing(o -> o.enteredOn, Arrays::compare)
          .thenComparingInt(o -> o.wonOn)
          .thenComparingInt(o -> o.lostOn)
          .thenComparingLong(o -> o.amount)
          .thenComparingLong(o -> o.listAmount)
          .thenComparing(o -> o.context, Context.BY_CONTENT)
          .thenComparing(o -> o.lostReason)
          .thenComparingInt(o -> o.nextStepOn)
          .thenComparingInt(o -> o.contacts)
          .thenComparing(o -> o.budgetKnown)
          .thenComparing(o -> o.decisionProcessKnown)
          .thenComparing(o -> o.handling, Handling.BY_CONTENT);

  final Context context;
  final int[] enteredOn;
  final int wonOn;
  final int lostOn;
  final long amount;
  final long listAmount;
  final String lostReason;
  final int nextStepOn;
  final int contacts;
  final Answer budgetKnown;
  final Answer decisionProcessKnown;
  final Handling handling;

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
      long amount,
      long listAmount,
      String lostReason,
      int nextStepOn,
      int contacts,
      Answer budgetKnown,
      Answer decisionProcessKnown,
      Handling handling) {
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
    this.handling = handling;
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
    return money(amount);
  }

  public Optional<Money> listAmount() {
    return money(listAmount);
  }

  /** Amount over list amount, 0..1 (above 1 counts as 1); empty unless both are recorded. */
  public OptionalDouble priceKept() {
    if (amount == NO_AMOUNT || listAmount == NO_AMOUNT || listAmount <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.max(0, Math.min(1, (double) amount / listAmount)));
  }

  /** Empty where none was recorded; {@code no_decision} where the customer did nothing. */
  public String lostReason() {
    return lostReason;
  }

  public Optional<LocalDate> nextStepOn() {
    return day(nextStepOn);
  }

  public OptionalInt contacts() {
    return count(contacts);
  }

  /** Attempts to reach the customer before the first answer. */
  public OptionalInt touches() {
    return count(handling.touches());
  }

  /** Day of the first response to the lead. */
  public Optional<LocalDate> firstResponseOn() {
    return day(handling.firstResponseOn());
  }

  /** How often the expected day of closing was moved. */
  public OptionalInt closeDateMoves() {
    return count(handling.closeDateMoves());
  }

  /** Whether it was accepted as qualified. */
  public Answer accepted() {
    return handling.accepted();
  }

  /** Whether it was promised in a forecast. */
  public Answer committed() {
    return handling.committed();
  }

  /** Day the customer was last heard from. */
  public Optional<LocalDate> lastReplyOn() {
    return day(handling.lastReplyOn());
  }

  /** Day a plan with dates for the way to the decision was agreed with the customer. */
  public Optional<LocalDate> planAgreedOn() {
    return day(handling.planAgreedOn());
  }

  /** Day the sale was cancelled. */
  public Optional<LocalDate> cancelledOn() {
    return day(handling.cancelledOn());
  }

  private static OptionalInt count(int count) {
    return count == NO_COUNT ? OptionalInt.empty() : OptionalInt.of(count);
  }

  public Answer budgetKnown() {
    return budgetKnown;
  }

  public Answer decisionProcessKnown() {
    return decisionProcessKnown;
  }

  /** Whether it entered a stage or ended on any of the days from the first to the last. */
  boolean movedIn(LocalDate first, LocalDate last) {
    return days().anyMatch(on -> on >= first.toEpochDay() && on <= last.toEpochDay());
  }

  /** Whether it was open on any of the days from the first to the last. */
  boolean wasOpen(LocalDate first, LocalDate last) {
    int ended = wonOn == NO_DAY ? lostOn : wonOn;
    return (ended == NO_DAY || ended >= first.toEpochDay())
        && days().anyMatch(on -> on <= last.toEpochDay());
  }

  private IntStream days() {
    return IntStream.concat(Arrays.stream(enteredOn), IntStream.of(wonOn, lostOn))
        .filter(on -> on != NO_DAY);
  }

  /** Whether a stage has no day although the opportunity went beyond it: the record has a hole. */
  public boolean skippedStages() {
    boolean beyond = wonOn != NO_DAY;
    for (int stage = enteredOn.length - 1; stage >= 0; stage--) {
      if (beyond && enteredOn[stage] == NO_DAY) {
        return true;
      }
      beyond |= enteredOn[stage] != NO_DAY;
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Opportunity that && BY_CONTENT.compare(this, that) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(enteredOn), wonOn, lostOn, amount, context);
  }

  private static Optional<Money> money(long hundredths) {
    return hundredths == NO_AMOUNT ? Optional.empty() : Optional.of(new Money(hundredths));
  }

  private static Optional<LocalDate> day(int epochDay) {
    return epochDay == NO_DAY ? Optional.empty() : IsoTime.given(epochDay);
  }
}
