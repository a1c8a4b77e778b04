package no.fremgang.coaching;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import no.fremgang.expectation.NormalNormal;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether coaching moved a factor: the change of the coached, less the change of comparable sellers
 * without that coaching who started at the same level, less the regression to the mean.
 *
 * <p>Every seller has a deviation from the expectation before and after, each with the variance of
 * its chance error. Whoever was picked for a low level comes closer to the others without any
 * coaching: of a deviation z with chance variance s², {@link StartOfSellers} says what is expected
 * to last, m + w(z − m) among sellers who are alike, so a change of (1 − w)(m − z) is the
 * regression. For this the deviation before has to rest on all that the choice rested on. What is
 * left, z₁ less what lasts, is compared: the effect is that of the coached minus the weighted mean
 * of the others. Its variance is the chance error after and the doubt about the true level before,
 * plus how much levels of the others drift by themselves (spread beyond chance, by moments), plus
 * the variance of their mean, plus that of an estimated w, 2(1 − w)²/(n − 1) by the delta method,
 * times the squared distance of the coached from the others before. The interval takes its
 * quantiles from Student's t with as many degrees of freedom as there are others, less one.
 *
 * <p>Sources: Barnett, van der Pols and Dobson (2005), doi:10.1093/ije/dyh299 (regression to the
 * mean); Morris (1983), doi:10.1080/01621459.1983.10477920 (shrinkage); DerSimonian and Laird
 * (1986), doi:10.1016/0197-2456(86)90046-2 (spread by moments).
 *
 * @param change z₁ − z₀ of the coached: what one would see without thinking
 * @param regression the part of it expected from the choice alone
 * @param ofOthers the mean change of the others beyond their own regression
 * @param effect change − regression − ofOthers, in the unit of the deviations
 * @param low lower end of the interval of the effect
 * @param high upper end
 * @param others comparable sellers used
 */
public record CoachingEffect(
    double change,
    double regression,
    double ofOthers,
    double effect,
    double low,
    double high,
    int others) {

  /** What is said of an effect. */
  public enum State {
    IMPROVED,
    NO_CLEAR_CHANGE,
    WORSE,
    /** Too little time, too few cases or too few comparable sellers to tell. */
    TOO_EARLY
  }

  /**
   * @param deviation from the expectation, positive above it
   * @param variance of its chance error, above 0
   */
  public record Level(double deviation, double variance) {
    public Level {
      if (!(variance > 0) || !Double.isFinite(deviation)) {
        throw new IllegalArgumentException(
            "A level is finite with a variance above 0: " + deviation + ", " + variance);
      }
    }
  }

  /** One seller before and after. */
  public record Course(Level before, Level after) {}

  /**
   * @param others comparable sellers without that coaching, at least two
   * @param nearest how many of them to use at most: those that started nearest to the coached
   * @param coverage of the interval, such as 0.9
   */
  public static CoachingEffect of(
      Course coached, List<Course> others, int nearest, double coverage) {
    List<Level> before =
        Stream.concat(Stream.of(coached), others.stream()).map(Course::before).toList();
    return of(coached, StartOfSellers.of(before), nearest(coached, others, nearest), coverage);
  }

  /**
   * @param start how all sellers of the role started, the coached among them
   * @param used comparable sellers without that coaching that started nearest, at least two
   */
  public static CoachingEffect of(
      Course coached, StartOfSellers start, List<Course> used, double coverage) {
    if (used.size() < 2) {
      throw new IllegalArgumentException("An effect needs at least two others");
    }
    NormalNormal drift =
        NormalNormal.fit(
            used.stream().mapToDouble(course -> unexpected(course, start)).toArray(),
            used.stream().mapToDouble(course -> variance(course, start)).toArray());
    double effect = unexpected(coached, start) - drift.mean();
    double variance =
        variance(coached, start)
            + drift.spread()
            + drift.meanVariance()
            + varianceOfLasting(coached, used, start) / (start.sellers() - 1.0);
    double half = quantile(used.size() - 1.0, coverage) * Math.sqrt(variance);
    return new CoachingEffect(
        coached.after().deviation() - coached.before().deviation(),
        start.lasting(coached.before()).mean() - coached.before().deviation(),
        drift.mean(),
        effect,
        effect - half,
        effect + half,
        used.size());
  }

  private static double quantile(double freedom, double coverage) {
    return TDistribution.of(freedom).inverseCumulativeProbability((1 + coverage) / 2);
  }

  private static List<Course> nearest(Course coached, List<Course> others, int most) {
    double from = coached.before().deviation();
    return others.stream()
        .sorted(Comparator.comparingDouble(o -> Math.abs(o.before().deviation() - from)))
        .limit(most)
        .toList();
  }

  /** The doubt about w, times the number of sellers less one. */
  private static double varianceOfLasting(Course coached, List<Course> used, StartOfSellers start) {
    double lost = 1 - start.lasting(coached.before()).share();
    double others = used.stream().mapToDouble(o -> o.before().deviation()).average().orElseThrow();
    double distance = coached.before().deviation() - others;
    return 2 * lost * lost * distance * distance;
  }

  private static double unexpected(Course course, StartOfSellers start) {
    return course.after().deviation() - start.lasting(course.before()).mean();
  }

  private static double variance(Course course, StartOfSellers start) {
    return course.after().variance() + start.lasting(course.before()).variance();
  }

  /**
   * The same in another unit, of a seller who would stand at {@code from} had nothing but the own
   * start counted. The parts still add up.
   *
   * @param level from the unit of the deviations, rising
   */
  public CoachingEffect in(double from, DoubleUnaryOperator level) {
    double regressed = level.applyAsDouble(from + regression);
    double without = level.applyAsDouble(from + regression + ofOthers);
    double base = from + regression + ofOthers;
    double start = level.applyAsDouble(from);
    double end = level.applyAsDouble(base + effect);
    return new CoachingEffect(
        end - start,
        regressed - start,
        without - regressed,
        end - without,
        level.applyAsDouble(base + low) - without,
        level.applyAsDouble(base + high) - without,
        others);
  }

  /**
   * @param higherIsBetter whether a positive effect is an improvement
   */
  public State state(boolean higherIsBetter) {
    if (low > 0) {
      return higherIsBetter ? State.IMPROVED : State.WORSE;
    }
    if (high < 0) {
      return higherIsBetter ? State.WORSE : State.IMPROVED;
    }
    return State.NO_CLEAR_CHANGE;
  }

  /** The chance error of the effect, as its interval says. */
  private double variance(double coverage) {
    double error = (high - low) / 2 / quantile(others - 1.0, coverage);
    return error * error;
  }

  /**
   * The mean effect of several plans in one factor: each weighted by how much it says, with the
   * spread between plans (random effects). The interval is that of Hartung and Knapp, never
   * narrower than the weights alone would make it: with few plans the spread is known poorly, and
   * the normal quantile would claim too much.
   *
   * <p>Sources: DerSimonian and Laird (1986), doi:10.1016/0197-2456(86)90046-2 (spread); Hartung
   * and Knapp (2001), doi:10.1002/sim.1009; Röver, Knapp and Friede (2015),
   * doi:10.1186/s12874-015-0091-1 (not narrower).
   *
   * @param effects at least two
   * @param coverage of the intervals, of the effects and of the mean
   */
  public static Mean mean(List<CoachingEffect> effects, double coverage) {
    if (effects.size() < 2) {
      throw new IllegalArgumentException("A mean needs at least two effects");
    }
    NormalNormal fit =
        NormalNormal.fit(
            effects.stream().mapToDouble(CoachingEffect::effect).toArray(),
            effects.stream().mapToDouble(one -> one.variance(coverage)).toArray());
    double scatter = 0;
    for (CoachingEffect one : effects) {
      double off = one.effect() - fit.mean();
      scatter += off * off / (one.variance(coverage) + fit.spread());
    }
    double freedom = effects.size() - 1.0;
    double variance = fit.meanVariance() * Math.max(1, scatter / freedom);
    double half = quantile(freedom, coverage) * Math.sqrt(variance);
    return new Mean(
        effects.size(), fit.mean(), fit.mean() - half, fit.mean() + half, Math.sqrt(fit.spread()));
  }

  /**
   * @param plans effects it is the mean of
   * @param spread standard deviation of true effects between plans
   */
  public record Mean(int plans, double effect, double low, double high, double spread) {}
}
