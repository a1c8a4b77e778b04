package no.fremgang.observation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import no.fremgang.core.Money;
import no.fremgang.observation.Opportunity.Answer;

/** An opportunity being written down; it is checked when it is given to the builder. */
public final class OpportunityDraft {
  private final Map<String, String> values = new LinkedHashMap<>();

  private OpportunityDraft(String id, String seller) {
    values.put("opportunity_id", id);
    values.put("seller_id", seller);
  }

  public static OpportunityDraft of(String id, String seller) {
    return new OpportunityDraft(id, seller);
  }

  public OpportunityDraft entered(String stage, LocalDate day) {
    return with(stage + "_on", day.toString());
  }

  public OpportunityDraft won(LocalDate day) {
    return with("won_on", day.toString());
  }

  public OpportunityDraft lost(LocalDate day, String reason) {
    return with("lost_on", day.toString()).with("lost_reason", reason);
  }

  public OpportunityDraft context(Context context) {
    putContext(values, context);
    return this;
  }

  public OpportunityDraft amount(Money amount) {
    return with("amount", amount.toBigDecimal().toPlainString());
  }

  public OpportunityDraft listAmount(Money amount) {
    return with("list_amount", amount.toBigDecimal().toPlainString());
  }

  public OpportunityDraft nextStep(LocalDate day) {
    return with("next_step_on", day.toString());
  }

  /** The next step was asked for and there is none. */
  public OpportunityDraft noNextStep() {
    return with("next_step_on", "");
  }

  public OpportunityDraft contacts(int contacts) {
    return with("contacts", Integer.toString(contacts));
  }

  public OpportunityDraft budgetKnown(Answer answer) {
    return withAnswer("budget_known", answer);
  }

  public OpportunityDraft decisionProcessKnown(Answer answer) {
    return withAnswer("decision_process_known", answer);
  }

  public OpportunityDraft touches(int touches) {
    return with("touches", Integer.toString(touches));
  }

  public OpportunityDraft firstResponse(LocalDate day) {
    return with("first_response_on", day.toString());
  }

  public OpportunityDraft closeDateMoves(int moves) {
    return with("close_date_moves", Integer.toString(moves));
  }

  public OpportunityDraft accepted(Answer answer) {
    return withAnswer("accepted", answer);
  }

  public OpportunityDraft committed(Answer answer) {
    return withAnswer("committed", answer);
  }

  public OpportunityDraft lastReply(LocalDate day) {
    return with("last_reply_on", day.toString());
  }

  public OpportunityDraft planAgreed(LocalDate day) {
    return with("plan_agreed_on", day.toString());
  }

  public OpportunityDraft cancelled(LocalDate day) {
    return with("cancelled_on", day.toString());
  }

  private OpportunityDraft withAnswer(String column, Answer answer) {
    return answer == Answer.NOT_ASKED
        ? this
        : with(column, answer.name().toLowerCase(java.util.Locale.ROOT));
  }

  private OpportunityDraft with(String column, String value) {
    values.put(column, value);
    return this;
  }

  static void putContext(Map<String, String> values, Context context) {
    putIfGiven(values, "source", context.source());
    putIfGiven(values, "segment", context.segment());
    putIfGiven(values, "customer_type", context.customerType());
    putIfGiven(values, "channel", context.channel());
    putIfGiven(values, "competitor", context.competitor());
  }

  private static void putIfGiven(Map<String, String> values, String column, String value) {
    if (!value.isEmpty()) {
      values.put(column, value);
    }
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }
}
