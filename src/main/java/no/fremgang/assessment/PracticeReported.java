package no.fremgang.assessment;

import java.util.List;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Practised;

/** What learning tools reported of the practice plans recommend. */
@FunctionalInterface
public interface PracticeReported {
  /** Every report on the plan's recommendations, oldest first. */
  List<Practised> of(CoachingPlan plan);
}
