package no.fremgang.demo;

/**
 * One opportunity as it went; days are epoch days, 0 where not (yet) come to.
 *
 * @param enteredOn the day each stage was entered
 * @param listAmount price before discount in whole kroner, 0 before there was a proposal
 */
record DrawnOpportunity(
    String source,
    String segment,
    String customerType,
    String channel,
    String competitor,
    long[] enteredOn,
    long wonOn,
    long lostOn,
    long amount,
    long listAmount,
    String lostReason,
    long nextStepOn,
    int contacts,
    String budgetKnown,
    String decisionProcessKnown) {

  boolean entered(int stage) {
    return enteredOn[stage] != 0;
  }

  boolean advanced(int stage) {
    return stage + 1 < enteredOn.length ? entered(stage + 1) : wonOn != 0;
  }
}
