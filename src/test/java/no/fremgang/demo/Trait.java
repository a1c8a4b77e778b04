package no.fremgang.demo;

/** What can differ between sellers. 0 is the average seller; the unit says what a shift means. */
enum Trait {
  /** Log-odds of lead to contact; the four conversions stand in the order of the process. */
  LEAD_TO_CONTACT,
  /** Log-odds. */
  CONTACT_TO_MEETING,
  /** Log-odds. */
  MEETING_TO_PROPOSAL,
  /** Log-odds. */
  PROPOSAL_TO_WON,
  /** Log of the leads the organisation gives. */
  LEADS,
  /** Log of the leads the seller finds. */
  SELF_FOUND,
  /** Log of the activities per day. */
  ACTIVITY,
  /** Log of the deal size. */
  DEAL_SIZE,
  /** Share of the list price, added. */
  PRICE_KEPT,
  /** Log of the days between stages, but for those from meeting to proposal. */
  PACE,
  /** Log of the days from meeting to proposal. */
  PROPOSAL_DELAY,
  /** Share of open opportunities with a next step, added. */
  NEXT_STEP,
  /** Share of qualification answers that are known, added. */
  ANSWERS,
  /** Log of the further customer contacts per deal. */
  CONTACTS,
  /** Share of losses from the meeting on that are no decision, added. */
  NO_DECISION,
  /** Share of cases with existing customers, added. */
  EXISTING
}
