package no.fremgang.assessment;

import java.util.List;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Fault;

/** What operation wants counted. Nothing that names or describes a person leaves through it. */
public interface Figures {
  /** Counts nothing. */
  Figures NONE =
      new Figures() {
        @Override
        public void plansMade(List<CoachingPlan> plans) {}

        @Override
        public void importFaults(List<Fault> faults) {}
      };

  /** Plans that were made and kept. */
  void plansMade(List<CoachingPlan> plans);

  /** Faults an import was refused for. */
  void importFaults(List<Fault> faults);
}
