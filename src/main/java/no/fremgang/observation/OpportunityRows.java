package no.fremgang.observation;

import java.util.List;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.observation.Opportunity.Answer;

/** Rows of opportunities.csv. */
final class OpportunityRows implements RowCheck {
  private static final int EARLIEST = 1990;
  private static final long MOST = 100_000;

  private final SellerRegister sellers;
  private final Interned<Context> contexts;
  private final Interned<String> reasons;
  private final FirstSeen ids = new FirstSeen();
  private final ContextCells context;
  private final int[] stageDays;
  private final int opportunityId;
  private final int sellerId;
  private final int wonOn;
  private final int lostOn;
  private final int amount;
  private final int listAmount;
  private final int lostReason;
  private final int nextStepOn;
  private final int contacts;
  private final int budgetKnown;
  private final int decisionProcessKnown;
  private final int touches;
  private final int firstResponseOn;
  private final int closeDateMoves;
  private final int accepted;
  private final int committed;
  private final int lastReplyOn;
  private final int planAgreedOn;
  private final int cancelledOn;

  OpportunityRows(
      FileLayout layout,
      SellerRegister sellers,
      Interned<Context> contexts,
      Interned<String> reasons,
      SalesProcess process) {
    this.sellers = sellers;
    this.contexts = contexts;
    this.reasons = reasons;
    context = new ContextCells(layout);
    stageDays =
        process.stages().stream()
            .mapToInt(stage -> layout.position(FileLayout.dayColumn(stage)))
            .toArray();
    opportunityId = layout.position("opportunity_id");
    sellerId = layout.position("seller_id");
    wonOn = layout.position("won_on");
    lostOn = layout.position("lost_on");
    amount = layout.position("amount");
    listAmount = layout.position("list_amount");
    lostReason = layout.position("lost_reason");
    nextStepOn = layout.position("next_step_on");
    contacts = layout.position("contacts");
    budgetKnown = layout.position("budget_known");
    decisionProcessKnown = layout.position("decision_process_known");
    touches = layout.position("touches");
    firstResponseOn = layout.position("first_response_on");
    closeDateMoves = layout.position("close_date_moves");
    accepted = layout.position("accepted");
    committed = layout.position("committed");
    lastReplyOn = layout.position("last_reply_on");
    planAgreedOn = layout.position("plan_agreed_on");
    cancelledOn = layout.position("cancelled_on");
  }

  @Override
  public void read(Cells cells) {
    checkNew(cells, cells.id(opportunityId));
    SellerLedger seller = sellers.find(cells, sellerId);
    Opportunity opportunity = opportunity(cells, new Course(cells, seller));
    if (seller != null && cells.sound()) {
      seller.opportunities.add(opportunity);
      tellSkippedStages(cells, opportunity);
    }
  }

  private Opportunity opportunity(Cells cells, Course course) {
    int[] entered = course.enteredOn();
    int won = course.end(wonOn);
    int lost = course.end(lostOn);
    course.checkEnds(won, lost);
    int cancelled = course.cancelled(won);
    return new Opportunity(
        contexts.one(context.read(cells)),
        entered,
        won,
        lost,
        cells.hundredths(amount),
        cells.hundredths(listAmount),
        reasons.one(cells.text(lostReason)),
        cells.day(nextStepOn, EARLIEST),
        count(cells, contacts),
        answer(cells, budgetKnown),
        answer(cells, decisionProcessKnown),
        handling(cells, cancelled));
  }

  /** One for all rows of a file that asks for nothing of it. */
  private Handling handling(Cells cells, int cancelled) {
    boolean asked =
        cells.has(touches)
            || cells.has(firstResponseOn)
            || cells.has(closeDateMoves)
            || cells.has(accepted)
            || cells.has(committed)
            || cells.has(lastReplyOn)
            || cells.has(planAgreedOn)
            || cells.has(cancelledOn);
    return asked
        ? new Handling(
            count(cells, touches),
            cells.day(firstResponseOn, EARLIEST),
            count(cells, closeDateMoves),
            answer(cells, accepted),
            answer(cells, committed),
            cells.day(lastReplyOn, EARLIEST),
            cells.day(planAgreedOn, EARLIEST),
            cancelled)
        : Handling.NOT_ASKED;
  }

  private void checkNew(Cells cells, String id) {
    int earlier = id.isEmpty() ? 0 : ids.lineOf(cells.line(), id);
    if (earlier != 0) {
      cells.fault(
          DataFault.DUPLICATE_OPPORTUNITY, opportunityId, () -> List.of(Cells.shown(id), earlier));
    }
  }

  private static int count(Cells cells, int column) {
    long count = cells.count(column, MOST);
    return count == Cells.NO_NUMBER ? Opportunity.NO_COUNT : (int) count;
  }

  private static Answer answer(Cells cells, int column) {
    if (!cells.has(column)) {
      return Answer.NOT_ASKED;
    }
    if (!cells.isGiven(column)) {
      return Answer.UNKNOWN;
    }
    return switch (cells.oneOf(column, ContextCells.YES_NO_UNKNOWN, DataFault.UNKNOWN_ANSWER)) {
      case "yes" -> Answer.YES;
      case "no" -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }

  private void tellSkippedStages(Cells cells, Opportunity opportunity) {
    if (opportunity.skippedStages()) {
      cells.tally(
          DataFault.SKIPPED_STAGES, opportunityId, () -> List.of(cells.said(opportunityId)));
    }
  }

  /** The days of one opportunity, which may only go forward. */
  private final class Course {
    private final Cells cells;
    private final @org.jspecify.annotations.Nullable SellerLedger seller;
    private int latest = Opportunity.NO_DAY;
    private int latestColumn = -1;

    Course(Cells cells, @org.jspecify.annotations.Nullable SellerLedger seller) {
      this.cells = cells;
      this.seller = seller;
    }

    int[] enteredOn() {
      int[] days = new int[stageDays.length];
      for (int i = 0; i < days.length; i++) {
        days[i] = day(stageDays[i]);
        if (days[i] != Opportunity.NO_DAY) {
          latest = days[i];
          latestColumn = stageDays[i];
        }
      }
      return days;
    }

    int end(int column) {
      return day(column);
    }

    /** What is cancelled was won before; the seller may have left meanwhile. */
    int cancelled(int won) {
      int day = cells.day(cancelledOn, EARLIEST);
      if (day == Opportunity.NO_DAY) {
        return day;
      }
      if (!cells.isGiven(wonOn)) {
        cells.fault(
            DataFault.CANCELLED_UNSOLD, cancelledOn, () -> List.of(cells.said(cancelledOn)));
      } else if (day < won) {
        outOfOrder(cancelledOn, wonOn);
      }
      return day;
    }

    private int day(int column) {
      int day = cells.day(column, EARLIEST);
      Tenure.checkDay(cells, column, seller, day);
      if (day != Opportunity.NO_DAY && day < latest) {
        outOfOrder(column, latestColumn);
      }
      return day;
    }

    private void outOfOrder(int column, int earlier) {
      cells.fault(
          DataFault.DATES_OUT_OF_ORDER,
          column,
          () -> List.of(cells.said(column), cells.said(earlier)));
    }

    void checkEnds(int won, int lost) {
      if (won != Opportunity.NO_DAY && lost != Opportunity.NO_DAY) {
        cells.fault(
            DataFault.WON_AND_LOST, lostOn, () -> List.of(cells.said(lostOn), cells.said(wonOn)));
      }
      if (latest == Opportunity.NO_DAY && !cells.isGiven(wonOn) && !cells.isGiven(lostOn)) {
        noDay();
      }
    }

    private void noDay() {
      for (int column : stageDays) {
        if (cells.isGiven(column)) {
          return;
        }
      }
      cells.fault(DataFault.NO_DATE, opportunityId, () -> List.of(cells.said(opportunityId)));
    }
  }
}
