package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.fremgang.assessment.FactorLevels.Cases;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;

/**
 * What became of the goals of plans: the period a plan was made for against the next one, beside
 * sellers of the same role who had no plan with that goal. See {@link
 * no.fremgang.coaching.CoachingEffect}.
 */
public final class Effects implements HeldVersions {
  private static final int COURSES_KEPT = 500_000;

  private final Assessments assessments;
  private final CoachedSellers coached;
  private final Cache<Key, RoleCourses> courses =
      Caffeine.newBuilder()
          .maximumWeight(COURSES_KEPT)
          .weigher((Key key, RoleCourses kept) -> kept.size() + 1)
          .build();

  /** A period, and the day on which it was known so. */
  record Known(Period period, LocalDate asOf) {}

  private record Key(
      String data,
      Measurement.Basis basis,
      Known before,
      Known after,
      String factor,
      String role) {}

  public Effects(Assessments assessments, CoachedSellers coached) {
    this.assessments = assessments;
    this.coached = coached;
  }

  /** Who had a plan with a goal for a factor. */
  @FunctionalInterface
  public interface CoachedSellers {
    /** Sellers with such a plan that rests on a day from the first to the last. */
    Set<String> in(String factor, LocalDate first, LocalDate last);
  }

  /**
   * @param data what is known now
   * @param today nothing can be told before the first follow-up of the stage's figures
   */
  public List<PlanEffect> of(CoachingPlan plan, DataSet data, RunningPack pack, LocalDate today) {
    EffectRun run = run(data, pack, today);
    EffectRun.Coached seller =
        new EffectRun.Coached(plan.sellerId(), Period.parse(plan.period()), plan.asOf());
    return PlanGoal.of(plan).stream().map(goal -> run.of(seller, goal)).toList();
  }

  @Override
  public void keepOnly(Predicate<String> kept) {
    courses.asMap().keySet().removeIf(key -> !kept.test(key.data()));
  }

  Set<String> versions() {
    return courses.asMap().keySet().stream().map(Key::data).collect(Collectors.toSet());
  }

  /** For the effects of many plans: what they have in common is found once. */
  EffectRun run(DataSet data, RunningPack pack, LocalDate today) {
    return new EffectRun(this, coached, data, pack, today);
  }

  RoleCourses courses(
      DataSet data, RunningPack pack, Known before, Known after, String factor, String role) {
    Key key = new Key(data.version(), pack.basis(), before, after, factor, role);
    return courses.get(
        key,
        absent ->
            RoleCourses.of(
                assessments
                    .of(data, pack, before.period(), before.asOf())
                    .levels(factor, role, Cases.POOLED),
                assessments
                    .of(data, pack, after.period(), after.asOf())
                    .levels(factor, role, Cases.PERIOD),
                pack.pack().catalogue().parameters().value("outlier-sd", after.asOf())));
  }
}
