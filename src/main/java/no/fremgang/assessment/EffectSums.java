package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import no.fremgang.assessment.EffectReleases.Release;
import no.fremgang.core.Period;

/**
 * What became of agreed plans, told once for each quarter and then the same whenever asked: whoever
 * asks on two days sees no single seller come or go.
 */
public final class EffectSums {
  /**
   * Time for the figures of a quarter to come in; not in the pack, whose editors it guards from.
   */
  private static final int DAYS_AFTER_QUARTER = 45;

  private final PlanLives lives;
  private final PlanGrounds grounds;
  private final Effects effects;
  private final EffectReleases releases;

  public EffectSums(
      PlanLives lives, PlanGrounds grounds, Effects effects, EffectReleases releases) {
    this.lives = lives;
    this.grounds = grounds;
    this.effects = effects;
    this.releases = releases;
  }

  /** The last quarter that is told on the day. */
  public static Period due(LocalDate today) {
    Period quarter = quarterOf(today).previous();
    return dayOf(quarter).isAfter(today) ? quarter.previous() : quarter;
  }

  private static Period quarterOf(LocalDate day) {
    return Period.parse(day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3));
  }

  /** The day from which the quarter is told. */
  public static LocalDate dayOf(Period quarter) {
    return quarter.end().plusDays(DAYS_AFTER_QUARTER + 1L);
  }

  /**
   * The release of the last quarter that is due; made, should nobody have asked yet.
   *
   * @param upTo not a later one
   * @return empty before the first
   */
  public Optional<Release> of(Period upTo, DataSet data, RunningPack pack, LocalDate today) {
    Period due = due(today);
    if (upTo.end().isBefore(due.end())) {
      return releases.latest(upTo);
    }
    Optional<Release> last = releases.latest(due);
    if (last.isPresent() && last.get().through().equals(due.toString())) {
      return last;
    }
    Instant agreedBefore = dayOf(due).atStartOfDay(ZoneOffset.UTC).toInstant();
    ReleaseMaking making =
        new ReleaseMaking(due, effects.run(data, pack, today), last.orElse(null), releases.told());
    making.take(AgreedPlan.once(lives.agreedPlans(agreedBefore)), grounds);
    Release made = making.release(data.version(), pack, today);
    return made.all() == null && last.isEmpty()
        ? Optional.empty()
        : Optional.of(releases.keep(made, making.added()));
  }
}
