package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.InformationRecord.Audience;
import org.jspecify.annotations.Nullable;

/** What people were told, and when. Append-only: what was told cannot be untold. */
public interface InformationRecords {
  InformationRecord add(
      LocalDate givenOn,
      Audience audience,
      @Nullable String team,
      String document,
      @Nullable String note,
      String by);

  /**
   * Newest first.
   *
   * @param before those with a smaller number
   */
  List<InformationRecord> before(long before, int limit);
}
