package no.fremgang.assessment;

import java.time.LocalDate;
import no.fremgang.core.Period;
import no.fremgang.rule.diff.Concerned;

/** Tries a pack on the sellers of a data set, beside the pack in force. */
public final class DryRuns {
  private final Assessments assessments;

  public DryRuns(Assessments assessments) {
    this.assessments = assessments;
  }

  /**
   * @param examples how many sellers to show at most
   * @throws PackRefused if the packs have different stages
   */
  public DryRun compare(
      RunningPack before,
      RunningPack after,
      DataSet data,
      Period period,
      LocalDate asOf,
      int examples) {
    if (!before.basis().process().equals(after.basis().process())) {
      throw PackRefused.otherProcess(before, after);
    }
    return DryRun.compare(
        assessments.of(data, before, period, asOf),
        assessments.of(data, after, period, asOf),
        data.observations().people(),
        examples);
  }

  /** As {@link #compare}, as the change report counts it. */
  public Concerned concerned(
      RunningPack before, RunningPack after, DataSet data, Period period, LocalDate asOf) {
    DryRun run = compare(before, after, data, period, asOf, 0);
    return new Concerned(
        period, run.sellers(), run.teams(), run.changed(), run.changedTeams(), run.onlyWording());
  }
}
