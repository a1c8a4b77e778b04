package no.fremgang.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.Evidence;
import no.fremgang.rule.Conclusion.SituationFound;

/**
 * Which conclusions count for which cause. Situations are looked at first: some withhold every
 * skill, and a factor that is the organisation's matter is not used against the seller, unless he
 * or she is below even an own team that is low.
 */
public final class Weighing {
  private final Catalogue catalogue;
  private final CausePolicy policy;
  private final Predicate<String> shownGap;
  private final Predicate<String> belowTeam;
  private final SortedMap<String, List<SituationFound>> situations = new TreeMap<>();
  private final SortedMap<String, List<Evidence>> evidence = new TreeMap<>();
  private final SortedMap<String, Set<String>> withheld = new TreeMap<>();

  private Weighing(
      Catalogue catalogue,
      CausePolicy policy,
      Predicate<String> shownGap,
      Predicate<String> belowTeam) {
    this.catalogue = catalogue;
    this.policy = policy;
    this.shownGap = shownGap;
    this.belowTeam = belowTeam;
  }

  /**
   * Sorts the conclusions of one seller.
   *
   * @param day whose policy applies
   * @param shownGap whether a factor, by its id, is shown below expectation
   * @param belowTeam whether the seller is in it below even the own team, which is low
   */
  public static Weighing of(
      Catalogue catalogue,
      LocalDate day,
      List<Conclusion> conclusions,
      Predicate<String> shownGap,
      Predicate<String> belowTeam) {
    CausePolicy policy = CausePolicy.of(catalogue.parameters(), day);
    Weighing weighing = new Weighing(catalogue, policy, shownGap, belowTeam);
    conclusions.forEach(weighing::situation);
    conclusions.forEach(weighing::evidence);
    return weighing;
  }

  private void situation(Conclusion conclusion) {
    if (conclusion instanceof SituationFound situation) {
      situations.computeIfAbsent(situation.cause(), c -> new ArrayList<>()).add(situation);
    }
  }

  private void evidence(Conclusion conclusion) {
    if (!(conclusion instanceof Evidence one)) {
      return;
    }
    Set<String> because = withholding(one);
    if (because.isEmpty()) {
      evidence.computeIfAbsent(one.cause(), c -> new ArrayList<>()).add(one);
    } else if (one.direction() == Direction.FOR) {
      withheld.computeIfAbsent(one.cause(), c -> new TreeSet<>()).addAll(because);
    }
  }

  /** The causes for which the evidence is not used; none where it is. */
  public Set<String> withholding(Evidence one) {
    return situations.values().stream()
        .flatMap(List::stream)
        .filter(s -> s.withholds() || isOrganisations(s) && sharesFactor(s, one))
        .map(SituationFound::cause)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isOrganisations(SituationFound situation) {
    Cause cause = catalogue.causes().get(situation.cause());
    return cause != null && cause.kind() == Cause.Kind.ORGANISATION;
  }

  /** What a seller lacks against an own team that is low is not the team's. */
  private boolean sharesFactor(SituationFound situation, Evidence one) {
    return situation.factors().stream()
        .filter(belowTeam.negate())
        .anyMatch(one.factors()::contains);
  }

  /** Situations found, by cause. */
  SortedMap<String, List<SituationFound>> situations() {
    return Collections.unmodifiableSortedMap(situations);
  }

  /** Evidence used, for and against, by cause. */
  SortedMap<String, List<Evidence>> evidence() {
    return Collections.unmodifiableSortedMap(evidence);
  }

  /** Situations that withhold evidence for a cause, by that cause. */
  public SortedMap<String, Set<String>> withheld() {
    return Collections.unmodifiableSortedMap(withheld);
  }

  /** What the evidence used for and against the cause amounts to. */
  public Weight weight(String cause) {
    return policy.weigh(evidence.getOrDefault(cause, List.of()), shownGap);
  }

  double weight(Evidence one) {
    return policy.weight(one);
  }

  double strongWeight() {
    return policy.strong();
  }
}
