package no.fremgang.simulation;

import java.util.List;
import java.util.Set;

/** A skill gap that can be planted: where it shows, and who notices. */
enum Skill {
  PROSPECTING("prospecting", "lead_to_contact", "", true),
  MEETING_BOOKING("meeting-booking", "contact_to_meeting", "first_impression", true),
  NEEDS_ANALYSIS("needs-analysis", "meeting_to_proposal", "understood_our_needs", true),
  PRESENTATION("presentation", "meeting_to_proposal", "clear_presentation", false),
  VALUE("value-proposition", "proposal_to_won", "showed_the_value", false),
  OBJECTIONS("objection-handling", "proposal_to_won", "handled_our_concerns", false),
  CLOSING("closing", "proposal_to_won", "asked_for_decision", true),
  NEGOTIATION("negotiation", "price_kept", "fair_negotiation", true),
  TIME("time-management", "activity_per_day", "", true),
  PIPELINE("pipeline-discipline", "cycle_days", "followed_up", false),
  DEAL_SIZE("account-development", "deal_size", "showed_the_value", false);

  static final List<String> STAGES = List.of("lead", "contact", "meeting", "proposal");
  static final List<String> CONVERSIONS =
      List.of("lead_to_contact", "contact_to_meeting", "meeting_to_proposal", "proposal_to_won");

  final String cause;
  final String factor;

  /** What customers answer low; empty where no question asks for it. */
  final String question;

  /** Whether the records alone tell it from other skills of the same stage. */
  final boolean toldByRecords;

  Skill(String cause, String factor, String question, boolean toldByRecords) {
    this.cause = cause;
    this.factor = factor;
    this.question = question;
    this.toldByRecords = toldByRecords;
  }

  /** Position of the conversion it lowers, −1 for none. */
  int stage() {
    return CONVERSIONS.indexOf(factor);
  }

  /** Whether the company's data can show this skill at all. */
  boolean visibleIn(Setting setting) {
    boolean recorded =
        stage() >= 0
            || this == TIME
            || setting.cases() && Set.of(NEGOTIATION, PIPELINE).contains(this);
    return recorded && (toldByRecords || setting.surveys() && !question.isEmpty());
  }
}
