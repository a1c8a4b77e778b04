package no.fremgang.observation;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import no.fremgang.observation.Opportunity.Answer;

/** The opportunities of one seller, column by column: some 30 bytes each instead of 110. */
final class OpportunityColumns {
  private static final Answer[] ANSWERS = Answer.values();

  private final Interned<Context> contexts;
  private final Interned<String> reasons;
  private final Column context;
  private final List<Column> enteredOn;
  private final Column wonOn;
  private final Column lostOn;
  private final Column amount;
  private final Column listAmount;
  private final Column lostReason;
  private final Column nextStepOn;
  private final Column contacts;
  private final Column budgetKnown;
  private final Column decisionProcessKnown;
  private final HandlingColumns handling;

  private OpportunityColumns(
      List<Opportunity> rows, Interned<Context> contexts, Interned<String> reasons) {
    this.contexts = contexts;
    this.reasons = reasons;
    context = Column.of(rows.stream().mapToLong(o -> contexts.number(o.context)).toArray());
    enteredOn =
        IntStream.range(0, rows.get(0).enteredOn.length)
            .mapToObj(stage -> days(rows, o -> o.enteredOn[stage]))
            .toList();
    wonOn = days(rows, o -> o.wonOn);
    lostOn = days(rows, o -> o.lostOn);
    amount = Column.of(rows.stream().mapToLong(o -> o.amount).toArray(), Opportunity.NO_AMOUNT);
    listAmount =
        Column.of(rows.stream().mapToLong(o -> o.listAmount).toArray(), Opportunity.NO_AMOUNT);
    lostReason = Column.of(rows.stream().mapToLong(o -> reasons.number(o.lostReason)).toArray());
    nextStepOn = days(rows, o -> o.nextStepOn);
    contacts = counts(rows, o -> o.contacts);
    budgetKnown = counts(rows, o -> o.budgetKnown.ordinal());
    decisionProcessKnown = counts(rows, o -> o.decisionProcessKnown.ordinal());
    handling = new HandlingColumns(rows.stream().map(o -> o.handling).toList());
  }

  /**
   * The same opportunities in the same order, kept compactly.
   *
   * @param contexts numbers of contexts, shared by all sellers
   * @param reasons numbers of reasons, shared by all sellers
   */
  static List<Opportunity> compact(
      List<Opportunity> rows, Interned<Context> contexts, Interned<String> reasons) {
    return rows.isEmpty()
        ? List.of()
        : new ReadAs<>(rows.size(), new OpportunityColumns(rows, contexts, reasons)::row);
  }

  private Opportunity row(int row) {
    int[] entered = new int[enteredOn.size()];
    for (int stage = 0; stage < entered.length; stage++) {
      entered[stage] = enteredOn.get(stage).asInt(row);
    }
    return new Opportunity(
        contexts.get(context.asInt(row)),
        entered,
        wonOn.asInt(row),
        lostOn.asInt(row),
        amount.get(row),
        listAmount.get(row),
        reasons.get(lostReason.asInt(row)),
        nextStepOn.asInt(row),
        contacts.asInt(row),
        ANSWERS[budgetKnown.asInt(row)],
        ANSWERS[decisionProcessKnown.asInt(row)],
        handling.row(row));
  }

  private static <T> Column days(List<T> rows, ToIntFunction<T> day) {
    return Column.of(rows.stream().mapToLong(day::applyAsInt).toArray(), Opportunity.NO_DAY);
  }

  private static <T> Column counts(List<T> rows, ToIntFunction<T> count) {
    return Column.of(rows.stream().mapToLong(count::applyAsInt).toArray());
  }

  /** How the opportunities were worked on; most companies record nothing of it. */
  private static final class HandlingColumns {
    private final boolean asked;
    private final Column touches;
    private final Column firstResponseOn;
    private final Column closeDateMoves;
    private final Column accepted;
    private final Column committed;
    private final Column lastReplyOn;
    private final Column planAgreedOn;
    private final Column cancelledOn;

    HandlingColumns(List<Handling> rows) {
      asked = !rows.stream().allMatch(Handling.NOT_ASKED::equals);
      touches = counts(rows, Handling::touches);
      firstResponseOn = days(rows, Handling::firstResponseOn);
      closeDateMoves = counts(rows, Handling::closeDateMoves);
      accepted = counts(rows, of -> of.accepted().ordinal());
      committed = counts(rows, of -> of.committed().ordinal());
      lastReplyOn = days(rows, Handling::lastReplyOn);
      planAgreedOn = days(rows, Handling::planAgreedOn);
      cancelledOn = days(rows, Handling::cancelledOn);
    }

    Handling row(int row) {
      return asked
          ? new Handling(
              touches.asInt(row),
              firstResponseOn.asInt(row),
              closeDateMoves.asInt(row),
              ANSWERS[accepted.asInt(row)],
              ANSWERS[committed.asInt(row)],
              lastReplyOn.asInt(row),
              planAgreedOn.asInt(row),
              cancelledOn.asInt(row))
          : Handling.NOT_ASKED;
    }
  }
}
