package no.fremgang.observation;

import java.util.Comparator;
import no.fremgang.observation.Opportunity.Answer;

/**
 * What a record may tell of how an opportunity was worked on, beside its stages; kept compactly, as
 * {@link Opportunity} is.
 *
 * @param touches attempts to reach the customer before the first answer, −1 if not recorded
 * @param firstResponseOn epoch day of the first response to the lead
 * @param closeDateMoves how often the expected day of closing was moved, −1 if not recorded
 * @param accepted whether it was accepted as qualified
 * @param committed whether it was promised in a forecast
 * @param lastReplyOn epoch day the customer was last heard from
 * @param planAgreedOn epoch day a plan with dates was agreed with the customer
 * @param cancelledOn epoch day a sale was cancelled
 */
record Handling(
    int touches,
    int firstResponseOn,
    int closeDateMoves,
    Answer accepted,
    Answer committed,
    int lastReplyOn,
    int planAgreedOn,
    int cancelledOn) {
  /** Nothing of it is asked for. */
  static final Handling NOT_ASKED =
      new Handling(
          Opportunity.NO_COUNT,
          Opportunity.NO_DAY,
          Opportunity.NO_COUNT,
          Answer.NOT_ASKED,
          Answer.NOT_ASKED,
          Opportunity.NO_DAY,
          Opportunity.NO_DAY,
          Opportunity.NO_DAY);

  static final Comparator<Handling> BY_CONTENT =
      Comparator.comparingInt(Handling::touches)
          .thenComparingInt(Handling::firstResponseOn)
          .thenComparingInt(Handling::closeDateMoves)
          .thenComparing(Handling::accepted)
          .thenComparing(Handling::committed)
          .thenComparingInt(Handling::lastReplyOn)
          .thenComparingInt(Handling::planAgreedOn)
          .thenComparingInt(Handling::cancelledOn);
}
