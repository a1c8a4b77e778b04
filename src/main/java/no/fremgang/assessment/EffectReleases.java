package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.PlanGrounds.Kind;
import no.fremgang.core.Period;
import org.jspecify.annotations.Nullable;

/** Keeps sums of effects as they were told, and which goals were in them. */
public interface EffectReleases {
  /** What is summed: an action or a rule, for one cause. */
  record Group(Kind kind, String name, String cause) {}

  record OfGroup(Group group, EffectSum sum) {}

  /**
   * What was told in one quarter, the same whenever it is asked for.
   *
   * @param through the last quarter whose figures are in it
   * @param fewestSellers any two sums differ by so many, or not at all
   * @param all null where too few
   * @param groups in order of cause and name
   * @param tooFew groups that are not told
   */
  record Release(
      String through,
      LocalDate madeOn,
      String dataVersion,
      int fewestSellers,
      double coverage,
      @Nullable EffectSum all,
      List<OfGroup> groups,
      List<Group> tooFew) {}

  /**
   * A goal in a told sum.
   *
   * @param cut name of the sum
   * @param through since which release
   */
  record Told(String planId, PlanGoal goal, String cut, String through) {}

  /** The last one of those up to the quarter. */
  Optional<Release> latest(Period upTo);

  List<Told> told();

  /**
   * Keeps a release for good.
   *
   * @param added goals that are in a told sum for the first time
   * @return the one that was kept first, should another server have been faster
   */
  Release keep(Release release, Collection<Told> added);
}
