package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.coaching.Participant;

/** Notes of coaching sessions. That a session was held is a step of the plan; its note is not. */
public interface CoachingSessions {
  /**
   * Records a session, whatever steps others take with the plan meanwhile.
   *
   * @throws UnknownCoachingPlan if there is no such plan
   * @throws no.fremgang.coaching.StepNotPossible if the plan has ended
   */
  Session add(String planId, LocalDate heldOn, String note, Participant by);

  /** The sessions after the one with the number, in the order they were recorded. */
  List<Session> of(String planId, long after, int limit);

  /**
   * @param number that of the step in the plan's history
   */
  record Session(long number, LocalDate heldOn, Participant by, Instant recordedAt, String note) {}
}
