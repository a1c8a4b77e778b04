package no.fremgang.perception;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.fremgang.expectation.NormalNormal;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.observation.Respondent;
import no.fremgang.perception.Answers.Sum;
import no.fremgang.perception.PerceptionReading.Comparison;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Level;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the customers of comparable sellers answer one question. Groups of customers differ in how
 * they answer (lost ones are harsher), so a seller's answers are taken as differences from their
 * group's mean before sellers are compared by {@link NormalNormal}.
 */
final class PeerCustomers {
  private static final List<Respondent> GROUPS =
      Arrays.stream(Respondent.values()).filter(Respondent::isCustomer).toList();

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Half a 90 % interval in standard deviations. */
  private static final double HALF = 1.645;

  private final MeasurementParameters parameters;
  private final Map<Respondent, Double> groupMeans = new EnumMap<>(Respondent.class);
  private final Map<Respondent, Integer> groupAnswers = new EnumMap<>(Respondent.class);
  private final double answerVariance;
  private final NormalNormal sellers;
  private final int comparable;

  static List<Respondent> groups() {
    return GROUPS;
  }

  PeerCustomers(String question, Collection<Answers> peers, MeasurementParameters parameters) {
    this.parameters = parameters;
    double squares = 0;
    double degrees = 0;
    for (Respondent group : groups()) {
      Sum all = Sum.NONE;
      for (Answers one : peers) {
        all = all.plus(one.of(question, group));
      }
      if (all.n() > 0) {
        groupMeans.put(group, all.mean());
        groupAnswers.put(group, all.n());
        squares += all.squares() - all.total() * all.mean();
        degrees += all.n() - 1;
      }
    }
    this.answerVariance = Math.max((squares + 1) / (degrees + 1), 0.05);
    List<Answers> enough = peers.stream().filter(a -> n(a, question) >= fewest()).toList();
    this.comparable = enough.size();
    this.sellers =
        NormalNormal.fit(
            enough.stream().mapToDouble(a -> difference(a, question)).toArray(),
            enough.stream().mapToDouble(a -> answerVariance / n(a, question)).toArray());
  }

  private int fewest() {
    return parameters.minimumCustomerAnswers();
  }

  static int n(Answers answers, String question) {
    int n = 0;
    for (Respondent group : GROUPS) {
      n += answers.of(question, group).n();
    }
    return n;
  }

  private double difference(Answers answers, String question) {
    double total = 0;
    for (Respondent group : groups()) {
      Sum sum = answers.of(question, group);
      total += sum.total() - sum.n() * groupMeans.getOrDefault(group, 0.0);
    }
    return total / n(answers, question);
  }

  /** All the seller's customers together. */
  GroupMean all(Answers answers, String question) {
    Sum sum = groups().stream().map(g -> answers.of(question, g)).reduce(Sum.NONE, Sum::plus);
    double usual = sum.mean() - difference(answers, question);
    boolean enough =
        groups().stream()
            .allMatch(
                g -> answers.of(question, g).n() == 0 || manyOthers(g, answers.of(question, g)));
    return judged(sum, usual, enough);
  }

  /** One group of them. */
  GroupMean of(Sum sum, Respondent group) {
    return judged(sum, groupMeans.getOrDefault(group, 0.0), manyOthers(group, sum));
  }

  /** So that what others' customers answer does not give a single answer away either. */
  private boolean manyOthers(Respondent group, Sum own) {
    return groupAnswers.getOrDefault(group, 0) - own.n() >= fewest();
  }

  /**
   * @param usual mean answer in the same groups over all sellers
   */
  private GroupMean judged(Sum sum, double usual, boolean enough) {
    if (comparable <= parameters.minimumPeers()) {
      return new GroupMean(sum.mean(), sum.n(), Level.NORMAL);
    }
    double variance = answerVariance / sum.n();
    double centre = sellers.posteriorMean(sum.mean() - usual, variance) - sellers.mean();
    double sd = Math.sqrt(Math.max(sellers.posteriorVariance(variance), 1e-12));
    double expected = usual + sellers.mean();
    Comparison comparison =
        new Comparison(
            onScale(expected),
            onScale(expected + centre),
            onScale(expected + centre - HALF * sd),
            onScale(expected + centre + HALF * sd),
            comparable - (sum.n() >= fewest() ? 1 : 0));
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
