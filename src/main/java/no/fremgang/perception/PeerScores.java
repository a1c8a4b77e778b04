package no.fremgang.perception;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.expectation.NormalNormal;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.perception.Answers.Sum;
import no.fremgang.perception.PerceptionReading.Comparison;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Level;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How comparable sellers are scored on one question, by customers or by those who saw them at work.
 * Groups of respondents differ in how they answer (lost customers are harsher), so a seller's
 * scores are taken as differences from their group's mean before sellers are compared by {@link
 * NormalNormal}. How much single scores vary is estimated within seller and group, with one prior
 * score of variance 1.
 *
 * @param <G> who scores
 */
final class PeerScores<G extends Comparable<G>> {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Half a 90 % interval in standard deviations. */
  private static final double HALF = 1.645;

  private final MeasurementParameters parameters;
  private final int fewest;
  private final Map<G, Sum> groups = new TreeMap<>();
  private final double scoreVariance;
  private final NormalNormal sellers;
  private final int comparable;

  /**
   * @param peers scores of each seller of the role, by who scores
   * @param fewest scores of a seller worth a comparison
   */
  PeerScores(Collection<Map<G, Sum>> peers, int fewest, MeasurementParameters parameters) {
    this.parameters = parameters;
    this.fewest = fewest;
    peers.forEach(of -> of.forEach((group, sum) -> groups.merge(group, sum, Sum::plus)));
    this.scoreVariance = scoreVariance(peers);
    List<Map<G, Sum>> enough = peers.stream().filter(of -> all(of).n() >= fewest).toList();
    this.comparable = enough.size();
    this.sellers =
        NormalNormal.fit(
            enough.stream().mapToDouble(this::difference).toArray(),
            enough.stream().mapToDouble(of -> scoreVariance / all(of).n()).toArray());
  }

  private static <G> double scoreVariance(Collection<Map<G, Sum>> peers) {
    double squares = 1;
    double degrees = 1;
    for (Map<G, Sum> of : peers) {
      for (Sum sum : of.values()) {
        squares += sum.squares() - sum.total() * sum.mean();
        degrees += sum.n() - 1;
      }
    }
    return Math.max(squares / degrees, 0.05);
  }

  static <G> Sum all(Map<G, Sum> scores) {
    Sum all = Sum.NONE;
    for (Sum one : scores.values()) {
      all = all.plus(one);
    }
    return all;
  }

  private double difference(Map<G, Sum> of) {
    double usual = 0;
    for (Map.Entry<G, Sum> group : of.entrySet()) {
      usual += group.getValue().n() * usual(group.getKey());
    }
    Sum all = all(of);
    return (all.total() - usual) / all.n();
  }

  private double usual(G group) {
    Sum all = groups.getOrDefault(group, Sum.NONE);
    return all.n() == 0 ? 0 : all.mean();
  }

  /** All the seller's scores together. */
  GroupMean together(Map<G, Sum> of) {
    Sum sum = all(of);
    boolean enough =
        of.entrySet().stream().allMatch(group -> manyOthers(group.getKey(), group.getValue()));
    return judged(sum, sum.mean() - difference(of), enough);
  }

  /** One group of them. */
  GroupMean of(Sum sum, G group) {
    return judged(sum, usual(group), manyOthers(group, sum));
  }

  /** So that what others' respondents answer does not give a single answer away either. */
  private boolean manyOthers(G group, Sum own) {
    return groups.getOrDefault(group, Sum.NONE).n() - own.n() >= fewest;
  }

  /**
   * @param usual mean answer in the same groups over all sellers
   */
  private GroupMean judged(Sum sum, double usual, boolean enough) {
    if (comparable <= parameters.minimumPeers()) {
      return new GroupMean(sum.mean(), sum.n(), Level.NORMAL);
    }
    double variance = scoreVariance / sum.n();
    double centre = sellers.posteriorMean(sum.mean() - usual, variance) - sellers.mean();
    double sd = Math.sqrt(Math.max(sellers.posteriorVariance(variance), 1e-12));
    double expected = usual + sellers.mean();
    Comparison comparison =
        new Comparison(
            onScale(expected),
            onScale(expected + centre),
            onScale(expected + centre - HALF * sd),
            onScale(expected + centre + HALF * sd),
            comparable - (sum.n() >= fewest ? 1 : 0));
    return new GroupMean(
        sum.mean(), sum.n(), level(centre, sd, sum.mean()), enough ? comparison : null);
  }

  private static double onScale(double score) {
    return Math.min(Math.max(score, 1), 5);
  }

  private Level level(double centre, double sd, double mean) {
    double margin = parameters.ratingDifference();
    boolean low =
        STANDARD.cumulativeProbability((-margin - centre) / sd) >= parameters.shownProbability();
    boolean high =
        STANDARD.survivalProbability((margin - centre) / sd) >= parameters.shownProbability();
    if (low && mean < parameters.ratingBounds().lowBelow()) {
      return Level.LOW;
    }
    return high && mean > parameters.ratingBounds().highAbove() ? Level.HIGH : Level.NORMAL;
  }
}
