package no.fremgang.coaching;

import java.util.Arrays;
import java.util.List;
import no.fremgang.coaching.CoachingEffect.Level;
import no.fremgang.expectation.NormalNormal;

/**
 * How the true deviations of sellers lie before: most of them spread around a common mean, some
 * apart from the others. Whoever stands far apart with many cases is not drawn toward the mean, as
 * one normal spread would do.
 *
 * <p>Two normals around one mean, the wide one with a known spread beyond the narrow one; mean,
 * narrow spread and share of the wide one by expectation–maximisation, the share with two sellers
 * of ten known beforehand to keep it inside 0 and 1. Sources: Tukey (1960) and West (1984),
 * doi:10.1111/j.2517-6161.1984.tb01317.x (contamination); Dempster, Laird and Rubin (1977).
 *
 * @param levels mean and spread of those who are alike
 * @param apart share of those who are not, 0 or more and below 1
 * @param apartVariance how much wider those spread
 * @param sellers how many it was estimated from
 */
public record StartOfSellers(NormalNormal levels, double apart, double apartVariance, int sellers) {
  private static final int ROUNDS = 200;
  private static final double SETTLED = 1e-10;
  private static final double KNOWN_APART = 1;
  private static final double KNOWN = 10;

  /**
   * What is to be expected of a seller later, without any coaching.
   *
   * @param mean of the deviation
   * @param variance of the true deviation around it
   * @param share of a deviation that is expected to last, 0..1
   */
  record Lasting(double mean, double variance, double share) {}

  /** All alike: one normal spread. */
  public static StartOfSellers of(List<Level> before) {
    return new StartOfSellers(
        NormalNormal.fit(deviations(before), variances(before)), 0, 0, before.size());
  }

  /**
   * @param apartSd how much wider those who stand apart spread, above 0
   */
  public static StartOfSellers of(List<Level> before, double apartSd) {
    double[] z = deviations(before);
    double[] chance = variances(before);
    double wider = apartSd * apartSd;
    StartOfSellers found =
        new StartOfSellers(middle(z, chance), KNOWN_APART / KNOWN, wider, z.length);
    for (int round = 0; round < ROUNDS && z.length > 0; round++) {
      StartOfSellers next = found.better(z, chance);
      double change =
          Math.abs(next.levels.mean() - found.levels.mean())
              + Math.abs(next.levels.spread() - found.levels.spread())
              + Math.abs(next.apart - found.apart);
      found = next;
      if (change < SETTLED) {
        break;
      }
    }
    return found;
  }

  /** A first guess that a few who stand apart do not move: median and median deviation. */
  private static NormalNormal middle(double[] z, double[] chance) {
    double mean = median(z);
    double off = 1.4826 * median(Arrays.stream(z).map(x -> Math.abs(x - mean)).toArray());
    return new NormalNormal(mean, 0, Math.max(0, off * off - median(chance)));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private StartOfSellers better(double[] z, double[] chance) {
    double mean = 0;
    double precision = 0;
    double spread = 0;
    double weights = 0;
    double different = 0;
    for (int i = 0; i < z.length; i++) {
      double others = probabilityApart(z[i], chance[i]);
      double weight = (1 - others) / (levels.spread() + chance[i]);
      mean += weight * z[i];
      precision += weight;
      double off = z[i] - levels.mean();
      spread += weight / (levels.spread() + chance[i]) * (off * off - chance[i]);
      weights += weight / (levels.spread() + chance[i]);
      different += others;
    }
    if (!(precision > 0)) {
      return this;
    }
    return new StartOfSellers(
        new NormalNormal(mean / precision, 1 / precision, Math.max(0, spread / weights)),
        (different + KNOWN_APART) / (z.length + KNOWN),
        apartVariance,
        sellers);
  }

  private double probabilityApart(double deviation, double chance) {
    if (apart == 0) {
      return 0;
    }
    double narrow = levels.spread() + chance;
    double wide = narrow + apartVariance;
    double off = deviation - levels.mean();
    double log = Math.log(narrow / wide) / 2 + off * off / 2 * (1 / narrow - 1 / wide);
    return 1 / (1 + (1 - apart) / apart * Math.exp(-log));
  }

  Lasting lasting(Level before) {
    double chance = before.variance();
    double others = probabilityApart(before.deviation(), chance);
    double alike = levels.posteriorMean(before.deviation(), chance);
    double alone = wide().posteriorMean(before.deviation(), chance);
    double mean = alike + others * (alone - alike);
    double between = others * (1 - others) * (alone - alike) * (alone - alike);
    double variance =
        (1 - others) * levels.posteriorVariance(chance)
            + others * wide().posteriorVariance(chance)
            + between;
    double share = (1 - others) * share(levels, chance) + others * share(wide(), chance);
    return new Lasting(mean, variance, share);
  }

  private NormalNormal wide() {
    return new NormalNormal(levels.mean(), levels.meanVariance(), levels.spread() + apartVariance);
  }

  private static double share(NormalNormal spread, double chance) {
    return spread.posteriorMean(spread.mean() + 1, chance) - spread.mean();
  }

  private static double[] deviations(List<Level> of) {
    return of.stream().mapToDouble(Level::deviation).toArray();
  }

  private static double[] variances(List<Level> of) {
    return of.stream().mapToDouble(Level::variance).toArray();
  }
}
