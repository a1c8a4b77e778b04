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

  /** All of them, newest first. */
  List<InformationRecord> all();
}
