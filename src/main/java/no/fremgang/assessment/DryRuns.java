package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;

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
    List<SellerId> sellers = data.observations().sellers().stream().map(Seller::id).toList();
    return DryRun.compare(
        assessments.of(data, before, period, asOf),
        assessments.of(data, after, period, asOf),
        sellers,
        examples);
  }
}
