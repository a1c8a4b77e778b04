package no.fremgang.perception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Question;
import no.fremgang.core.SellerId;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.MeasurementParameters.RatingBounds;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Respondent;
import no.fremgang.observation.Seller;
import no.fremgang.perception.Answers.Sum;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Level;
import no.fremgang.perception.PerceptionReading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Survey readings of a company in one window: prepared once, then asked per seller. Answers of the
 * pooled quarters count alike, except the seller's own about the working situation: of those the
 * latest quarter with answers counts. Immutable.
 */
public final class Perceptions {
  private final MeasurementParameters parameters;
  private final List<String> questions;
  private final Set<String> ofSituation;
  private final Observations observations;
  private final Window window;
  private final Map<SellerId, String> roles = new HashMap<>();
  private final Map<String, Map<String, PeerScores<Respondent>>> peers = new HashMap<>();
  private final Map<String, Map<String, PeerScores<String>>> observers = new HashMap<>();

  private Perceptions(Observations observations, Catalogue catalogue, Window window) {
    this.observations = observations;
    this.window = window;
    this.parameters = MeasurementParameters.valid(catalogue.parameters(), window.period().end());
    this.questions = List.copyOf(catalogue.questions().keySet());
    this.ofSituation =
        catalogue.questions().values().stream()
            .filter(question -> question.about() == Question.About.SITUATION)
            .map(Question::id)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, List<Answers>> byRole = new TreeMap<>();
    for (Seller seller : observations.sellers()) {
      Answers of = answers(seller.id());
      roles.put(seller.id(), seller.role());
      byRole.computeIfAbsent(seller.role(), r -> new ArrayList<>()).add(of);
    }
    byRole.forEach(
        (role, all) -> {
          int fewest = parameters.minimumCustomerAnswers();
          peers.put(role, compared(all, Answers::customers, fewest));
          int fewestSeen = parameters.minimumObservations();
          observers.put(role, compared(all, Answers::observed, fewestSeen));
        });
  }

  public static Perceptions fit(Observations observations, Catalogue catalogue, Window window) {
    return new Perceptions(observations, catalogue, window);
  }

  /** Summed anew when asked for: all sellers' sums together are larger than the answers. */
  private Answers answers(SellerId seller) {
    return new Answers(observations.of(seller), window, parameters.pooledQuarters());
  }

  private <G extends Comparable<G>> Map<String, PeerScores<G>> compared(
      List<Answers> role, BiFunction<Answers, String, Map<G, Sum>> scores, int fewest) {
    Map<String, PeerScores<G>> byQuestion = new HashMap<>();
    for (String question : questions) {
      List<Map<G, Sum>> all = role.stream().map(of -> scores.apply(of, question)).toList();
      byQuestion.put(question, new PeerScores<>(all, fewest, parameters));
    }
    return byQuestion;
  }

  /**
   * The seller's readings by question id; a question nobody answered is absent.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public List<PerceptionReading> of(SellerId seller) {
    String role = roles.get(seller);
    if (role == null) {
      throw new IllegalArgumentException("There is no seller \"" + seller + "\"");
    }
    Answers own = answers(seller);
    Map<String, PeerScores<Respondent>> customers = peers.getOrDefault(role, Map.of());
    Map<String, PeerScores<String>> seen = observers.getOrDefault(role, Map.of());
    List<PerceptionReading> readings = new ArrayList<>();
    for (String question : questions) {
      PeerScores<Respondent> ofCustomers = customers.get(question);
      PeerScores<String> ofSeen = seen.get(question);
      if (own.has(question) && ofCustomers != null && ofSeen != null) {
        readings.add(reading(question, own, ofCustomers, ofSeen));
      }
    }
    return readings;
  }

  private PerceptionReading reading(
      String question,
      Answers own,
      PeerScores<Respondent> peerCustomers,
      PeerScores<String> peersSeen) {
    GroupMean customers = customers(question, own, peerCustomers);
    Map<Respondent, GroupMean> groups = groups(question, own, peerCustomers);
    Double self = mean(self(question, own));
    Map<Respondent, Reading> readings = new EnumMap<>(Respondent.class);
    groups.forEach((group, mean) -> readings.put(group, reading(mean, self)));
    return new PerceptionReading(
        question,
        customers,
        groups,
        readings,
        self,
        mean(own.of(question, Respondent.MANAGER)),
        observed(own.observed(question), peersSeen),
        reading(customers, self));
  }

  /** A working situation is as it is now; a year's mean would hide a change for the worse. */
  private Sum self(String question, Answers own) {
    return ofSituation.contains(question)
        ? own.latestOwn(question)
        : own.of(question, Respondent.SELLER);
  }

  private static @Nullable Double mean(Sum sum) {
    return sum.n() == 0 ? null : (Double) sum.mean();
  }

  /** Against comparable sellers where there are enough of both; else a mean and no more. */
  private @Nullable GroupMean observed(Map<String, Sum> scores, PeerScores<String> peers) {
    Sum all = PeerScores.all(scores);
    if (all.n() == 0) {
      return null;
    }
    return all.n() < parameters.minimumObservations()
        ? new GroupMean(all.mean(), all.n(), Level.NORMAL)
        : peers.together(scores);
  }

  private @Nullable GroupMean customers(
      String question, Answers own, PeerScores<Respondent> peers) {
    Map<Respondent, Sum> scores = own.customers(question);
    return PeerScores.all(scores).n() < parameters.minimumCustomerAnswers()
        ? null
        : peers.together(scores);
  }

  /**
   * Groups with enough answers. What is not shown must not follow by subtraction from the mean of
   * all, so either nothing is left over or enough answers are.
   */
  private Map<Respondent, GroupMean> groups(
      String question, Answers own, PeerScores<Respondent> peers) {
    int fewest = parameters.minimumCustomerAnswers();
    Map<Respondent, Sum> scores = own.customers(question);
    List<Respondent> shown =
        new ArrayList<>(
            scores.keySet().stream()
                .filter(group -> own.of(question, group).n() >= fewest)
                .sorted(Comparator.comparingInt(group -> -own.of(question, group).n()))
                .toList());
    int left = PeerScores.all(scores).n();
    left -= shown.stream().mapToInt(group -> own.of(question, group).n()).sum();
    if (left > 0 && left < fewest && !shown.isEmpty()) {
      shown.remove(shown.size() - 1);
    }
    Map<Respondent, GroupMean> groups = new EnumMap<>(Respondent.class);
    for (Respondent group : shown) {
      groups.put(group, peers.of(own.of(question, group), group));
    }
    return groups;
  }

  private Reading reading(@Nullable GroupMean customers, @Nullable Double self) {
    if (customers == null) {
      return Reading.TOO_FEW;
    }
    if (self == null) {
      return Reading.NO_GAP;
    }
    double difference = self - customers.mean();
    if (Math.abs(difference) > parameters.selfCustomerDifference()) {
      return difference > 0 ? Reading.BLIND_SPOT : Reading.HIDDEN_STRENGTH;
    }
    RatingBounds at = parameters.ratingBounds();
    boolean need = customers.level() == Level.LOW || customers.mean() <= at.need();
    if (need && self <= at.selfNotGood()) {
      return Reading.AGREED_NEED;
    }
    boolean high =
        customers.level() != Level.LOW && Math.min(customers.mean(), self) >= at.strength();
    return high ? Reading.AGREED_STRENGTH : Reading.NO_GAP;
  }
}
