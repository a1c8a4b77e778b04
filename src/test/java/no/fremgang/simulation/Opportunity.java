package no.fremgang.simulation;

import java.time.LocalDate;
import no.fremgang.observation.Context;
import org.jspecify.annotations.Nullable;

/** One opportunity as it went. */
final class Opportunity {
  final Context context;
  final @Nullable LocalDate[] entered = new LocalDate[Skill.STAGES.size()];
  @Nullable LocalDate won;
  @Nullable LocalDate lost;
  long list;
  long amount;

  Opportunity(Context context) {
    this.context = context;
  }

  boolean advanced(int stage) {
    return stage + 1 < entered.length ? entered[stage + 1] != null : won != null;
  }
}
