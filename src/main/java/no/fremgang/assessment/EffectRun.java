package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.fremgang.assessment.PlanEffect.Reason;
import no.fremgang.assessment.PlanEffect.Unit;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.coaching.CoachingEffect;
import no.fremgang.coaching.CoachingEffect.Course;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;

/**
 * Effects of plans as far as the data tell on one day. Who else had a goal is asked once per goal
 * and period, whatever the number of plans. Safe for many threads.
 */
final class EffectRun {
  private final Effects effects;
  private final Effects.CoachedSellers coached;
  private final DataSet data;
  private final RunningPack pack;
  private final LocalDate today;
  private final Map<SellerId, String> roles = new HashMap<>();
  private final Map<Focus, Set<String>> sameFocus = new ConcurrentHashMap<>();

  /**
   * @param period the plan was made for
   * @param asOf the day the plan rests on
   */
  record Coached(String sellerId, Period period, LocalDate asOf) {}

  private record Focus(String factor, LocalDate first, LocalDate last) {}

  EffectRun(
      Effects effects,
      Effects.CoachedSellers coached,
      DataSet data,
      RunningPack pack,
      LocalDate today) {
    this.effects = effects;
    this.coached = coached;
    this.data = data;
    this.pack = pack;
    this.today = today;
    for (Seller seller : data.observations().sellers()) {
      roles.put(seller.id(), seller.role());
    }
  }

  double number(String parameter) {
    return pack.pack().catalogue().parameters().value(parameter, today);
  }

  PlanEffect of(Coached plan, PlanGoal goal) {
    FactorDefinition factor = pack.pack().catalogue().factors().get(goal.factor());
    if (factor == null) {
      return PlanEffect.tooEarly(goal, Unit.LEVEL, Reason.TOO_LITTLE_TIME);
    }
    Unit unit = unit(factor);
    if (today.isBefore(plan.asOf().plusDays((long) number("follow-up-stage-days")))) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_LITTLE_TIME);
    }
    SellerId seller = new SellerId(plan.sellerId());
    String role = roles.get(seller);
    if (role == null) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_FEW_CASES);
    }
    Period after = plan.period().next();
    LocalDate known = AsOf.unlessGiven(after, today);
    RoleCourses courses =
        effects.courses(
            data,
            pack,
            new Effects.Known(plan.period(), AsOf.unlessGiven(plan.period(), plan.asOf())),
            new Effects.Known(after, known),
            goal.factor(),
            role);
    Course own = courses.of(seller).orElse(null);
    if (own == null) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_FEW_CASES);
    }
    int most = (int) number("effect-nearest-others");
    Set<String> without = sameFocus(new Focus(goal.factor(), plan.period().start(), known));
    List<Course> nearest = courses.nearest(seller, without, most);
    if (nearest.size() < Math.min(most, number("effect-fewest-others"))) {
      return PlanEffect.tooEarly(goal, unit, Reason.TOO_FEW_COMPARABLE_SELLERS);
    }
    CoachingEffect found =
        CoachingEffect.of(own, courses.start(), nearest, number("effect-coverage"));
    CoachingEffect told =
        found.in(
            courses.expected(seller) + own.before().deviation(),
            FactorLevels.unitOf(factor.measure().scale()));
    return new PlanEffect(
        goal.cause(), goal.factor(), found.state(higherIsBetter(factor)), unit, null, told);
  }

  private Set<String> sameFocus(Focus focus) {
    return sameFocus.computeIfAbsent(
        focus, asked -> Set.copyOf(coached.in(asked.factor(), asked.first(), asked.last())));
  }

  static boolean higherIsBetter(FactorDefinition factor) {
    return factor.direction() == Direction.HIGHER_IS_BETTER;
  }

  private static Unit unit(FactorDefinition factor) {
    Scale scale = factor.measure().scale();
    return scale == Scale.AMOUNT || scale == Scale.DURATION ? Unit.LOGARITHM : Unit.LEVEL;
  }
}
