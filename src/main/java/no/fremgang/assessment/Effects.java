package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.fremgang.assessment.PlanEffect.Reason;
import no.fremgang.assessment.PlanEffect.Unit;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.coaching.CoachingEffect;
import no.fremgang.coaching.CoachingEffect.Course;
import no.fremgang.coaching.CoachingEffect.Level;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;

/**
 * What became of the goals of a plan: the period it was made for against the next one, beside
 * sellers of the same role who had no plan with that goal. See {@link CoachingEffect}.
 */
public final class Effects {
  private static final int FEWEST_OTHERS = 5;
  private static final int NEAREST = 20;
  private static final double COVERAGE = 0.9;
  private static final int LEVELS_KEPT = 64;

  private final Assessments assessments;
  private final CoachedSellers coached;
  private final Cache<Key, Map<SellerId, Level>> levels =
      Caffeine.newBuilder().maximumSize(LEVELS_KEPT).build();

  private record Key(
      String data,
      Measurement.Basis basis,
      Period period,
      LocalDate asOf,
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
    return PlanGoal.of(plan).stream().map(goal -> effect(plan, goal, data, pack, today)).toList();
  }

  private PlanEffect effect(
      CoachingPlan plan, PlanGoal goal, DataSet data, RunningPack pack, LocalDate today) {
    Optional<FactorDefinition> factor =
        Optional.ofNullable(pack.pack().catalogue().factors().get(goal.factor()));
    Unit unit = factor.map(Effects::unit).orElse(Unit.LEVEL);
    double days = pack.pack().catalogue().parameters().value("follow-up-stage-days", plan.asOf());
    if (factor.isEmpty() || today.isBefore(plan.asOf().plusDays((long) days))) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_LITTLE_TIME);
    }
    SellerId seller = new SellerId(plan.sellerId());
    String role = role(data, seller);
    Period before = Period.parse(plan.period());
    Period after = before.next();
    LocalDate known = AsOf.unlessGiven(after, today);
    Map<SellerId, Level> was = levels(data, pack, before, plan.asOf(), goal.factor(), role);
    Map<SellerId, Level> is = levels(data, pack, after, known, goal.factor(), role);
    if (!was.containsKey(seller) || !is.containsKey(seller)) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_FEW_CASES);
    }
    Set<String> sameFocus = coached.in(goal.factor(), before.start(), known);
    List<Course> others = new ArrayList<>();
    was.forEach(
        (id, level) -> {
          if (is.containsKey(id) && !id.equals(seller) && !sameFocus.contains(id.value())) {
            others.add(new Course(level, is.get(id)));
          }
        });
    if (others.size() < FEWEST_OTHERS) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_FEW_COMPARABLE_SELLERS);
    }
    Course own = new Course(was.get(seller), is.get(seller));
    CoachingEffect found = CoachingEffect.of(own, others, NEAREST, COVERAGE);
    boolean higher = factor.get().direction() == Direction.HIGHER_IS_BETTER;
    return new PlanEffect(goal.cause(), goal.factor(), found.state(higher), unit, null, found);
  }

  private static Unit unit(FactorDefinition factor) {
    Scale scale = factor.measure().scale();
    return scale == Scale.AMOUNT || scale == Scale.DURATION ? Unit.LOGARITHM : Unit.LEVEL;
  }

  private static String role(DataSet data, SellerId id) {
    return data.observations().sellers().stream()
        .filter(seller -> seller.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownSeller(id))
        .role();
  }

  private Map<SellerId, Level> levels(
      DataSet data, RunningPack pack, Period period, LocalDate asOf, String factor, String role) {
    Key key = new Key(data.version(), pack.basis(), period, asOf, factor, role);
    return levels.get(key, absent -> assessments.of(data, pack, period, asOf).levels(factor, role));
  }
}
