package no.fremgang.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Circumstance;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.core.Money;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.factor.AvailableDays;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.Territories;
import no.fremgang.factor.Window;
import no.fremgang.gap.TargetGap.Contribution;
import no.fremgang.gap.TargetGap.OutsidePart;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * The target gaps of a company in one window: fitted once, then asked per seller. Immutable. How
 * the expectation and the parts are defined: docs/adr/0011-shapley-chain-and-timing.md.
 */
public final class TargetGaps {
  /** Contribution that belongs to no factor: earlier cohorts and chance. */
  public static final String CARRY_OVER = "carry_over";

  /** In the order of {@link Exposure#ratios}; the last takes what the ratios leave. */
  private static final List<Circumstance> OUTSIDE =
      List.of(
          Circumstance.ABSENCE,
          Circumstance.RAMP_UP,
          Circumstance.TERRITORY,
          Circumstance.LEAD_SUPPLY,
          Circumstance.TARGET_LEVEL);

  private final Catalogue catalogue;
  private final Window window;
  private final Observations observations;
  private final Expectations expectations;
  private final ActualResults results;
  private final ResultEvidence evidence;
  private final Map<String, Map<String, RoleExpectation>> byMeasureAndRole = new HashMap<>();
  private final Map<String, List<Seller>> byRole = new TreeMap<>();
  private final Map<SellerId, Leading> leading = new HashMap<>();
  private final Map<String, BestResults> best = new HashMap<>();

  /** By role: comparable sellers with a target, and those of them who reached it. */
  private final Map<String, int[]> attainment = new HashMap<>();

  /** Of a seller's leading gap what is asked for again and again. */
  private record Leading(String measure, boolean ofResult, double target, boolean missed) {
    static Leading of(TargetGap gap) {
      return new Leading(gap.measure(), gap.isOfResult(), gap.target().toDouble(), gap.missed());
    }
  }

  private TargetGaps(
      Observations observations,
      Catalogue catalogue,
      Window window,
      Expectations expectations,
      MeasurementParameters parameters) {
    this.evidence =
        new ResultEvidence(DealValue.ofCompany(observations, window.asOf()), parameters);
    this.catalogue = catalogue;
    this.window = window;
    this.observations = observations;
    this.expectations = expectations;
    this.results = new ActualResults(observations, catalogue.process(), window);
    for (Seller seller : observations.sellers()) {
      byRole.computeIfAbsent(seller.role(), r -> new ArrayList<>()).add(seller);
    }
  }

  public static TargetGaps fit(
      Observations observations, Catalogue catalogue, Window window, Expectations expectations) {
    MeasurementParameters parameters =
        MeasurementParameters.valid(catalogue.parameters(), window.period().end());
    TargetGaps gaps = new TargetGaps(observations, catalogue, window, expectations, parameters);
    AvailableDays days = AvailableDays.of(observations, window, parameters);
    Territories territories = new Territories(observations, days, window.period().months());
    for (String measure : List.of(ActualResults.REVENUE, ActualResults.DEALS)) {
      gaps.byMeasureAndRole.put(measure, gaps.roles(measure, days, territories));
      gaps.best.put(measure, new BestResults(observations, window, expectations, measure));
    }
    gaps.countAttainment();
    return gaps;
  }

  private Map<String, RoleExpectation> roles(
      String measure, AvailableDays days, Territories territories) {
    Map<String, RoleExpectation> roles = new HashMap<>();
    boolean money = measure.equals(ActualResults.REVENUE);
    byRole.forEach(
        (role, sellers) -> {
          Exposures exposures =
              new Exposures(
                  observations, catalogue, window, days, territories, expectations, sellers, money);
          roles.put(
              role,
              new RoleExpectation(
                  observations, sellers, exposures, results, expectations, measure));
        });
    return roles;
  }

  /**
   * The seller's target gaps, the leading one first: revenue, deals, then factors. Empty without a
   * target, or where the data set cannot tell the result.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public List<TargetGap> of(SellerId seller) {
    return inOrder(seller).toList();
  }

  private Stream<TargetGap> inOrder(SellerId seller) {
    if (window.asOf().isBefore(window.period().start())) {
      return Stream.empty();
    }
    SellerObservations of = observations.of(seller);
    return PeriodTargets.of(of.targets(), window).entrySet().stream()
        .flatMap(target -> gap(of, target.getKey(), target.getValue()).stream());
  }

  private Optional<TargetGap> gap(SellerObservations of, String measure, double target) {
    if (measure.equals(ActualResults.REVENUE) || measure.equals(ActualResults.DEALS)) {
      return results.of(of, measure).map(actual -> ofResult(of, measure, target, actual));
    }
    FactorDefinition factor = catalogue.factors().get(measure);
    return factor == null
        ? Optional.empty()
        : expectations.of(of.seller().id()).finding(measure).map(f -> ofFactor(factor, f, target));
  }

  /**
   * The result a seller is looked at by: that of the leading target, else revenue, else deals.
   * Empty where the period has not begun or the data set tells neither.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public Optional<String> leadingResult(SellerId seller) {
    if (window.asOf().isBefore(window.period().start())) {
      return Optional.empty();
    }
    return leadingTarget(seller)
        .map(Leading::measure)
        .or(
            () ->
                Stream.of(ActualResults.REVENUE, ActualResults.DEALS)
                    .filter(measure -> results.of(observations.of(seller), measure).isPresent())
                    .findFirst());
  }

  private Optional<Leading> leadingTarget(SellerId seller) {
    return Optional.ofNullable(leading.get(seller)).filter(Leading::ofResult);
  }

  /**
   * What the expectation of the seller's result rests on.
   *
   * @param measure {@code revenue} or {@code deals}; empty for anything else
   * @throws IllegalArgumentException if there is no such seller
   */
  public Optional<ResultBasis> basis(SellerId seller, String measure) {
    String role = observations.of(seller).seller().role();
    int peers = byRole.getOrDefault(role, List.of()).size() - 1;
    return Optional.ofNullable(byMeasureAndRole.getOrDefault(measure, Map.of()).get(role))
        .flatMap(of -> of.exposure(seller).map(e -> e.basis(peers, of.standard())));
  }

  /**
   * What closing the gaps found would be worth, in the split of the leading result; also without a
   * target. Empty where there is no result to split.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public Optional<Potential> potential(SellerId seller) {
    return leadingResult(seller).map(measure -> potential(seller, measure));
  }

  private Potential potential(SellerId seller, String measure) {
    SellerObservations of = observations.of(seller);
    Money actual = results.of(of, measure).orElse(Money.ZERO);
    List<Potential.Part> parts = new ArrayList<>();
    // The contributions do not depend on the target.
    for (Contribution part : ofResult(of, measure, 0, actual).contributions()) {
      expectations
          .of(seller)
          .finding(part.factor())
          .filter(finding -> part.amount().isNegative() && isGap(finding))
          .ifPresent(finding -> parts.add(Potential.Part.closing(finding, part.amount())));
    }
    return Potential.of(measure, parts);
  }

  private static boolean isGap(FactorFinding finding) {
    return switch (finding.verdict()) {
      case SHOWN_GAP, INDICATED_GAP -> true;
      default -> false;
    };
  }

  private TargetGap ofResult(SellerObservations of, String measure, double target, Money actual) {
    RoleExpectation role =
        java.util.Objects.requireNonNull(
            byMeasureAndRole.getOrDefault(measure, Map.of()).get(of.seller().role()));
    Exposure exposure = role.exposure(of.seller().id()).orElseThrow();
    Money expected = Money.of(role.standard() * exposure.product());
    Money goal = Money.of(target);
    Money outside = expected.minus(goal);
    Money within = actual.minus(expected);
    return new TargetGap(
        measure,
        goal,
        actual,
        expected,
        actual.minus(goal),
        actual.compareTo(goal) < 0,
        outside,
        within,
        level(of.seller(), measure, actual, expected),
        outsideParts(outside, role.standard(), exposure, target),
        contributions(of, measure, expected, actual));
  }

  private TargetGap.Level level(Seller seller, String measure, Money actual, Money expected) {
    boolean money = measure.equals(ActualResults.REVENUE);
    double deals =
        basis(seller.id(), ActualResults.DEALS).map(b -> b.standard() * b.exposure()).orElse(0.0);
    return evidence.level(actual.toDouble() / expected.toDouble(), deals, money);
  }

  private List<OutsidePart> outsideParts(
      Money outside, double standard, Exposure exposure, double target) {
    double[] parts = Arrays.copyOf(Shapley.ofProduct(standard, exposure.ratios()), OUTSIDE.size());
    parts[OUTSIDE.size() - 1] = standard - target;
    Money[] exact = ExactSplit.of(outside, parts);
    List<OutsidePart> named = new ArrayList<>();
    for (int i = 0; i < exact.length; i++) {
      named.add(new OutsidePart(catalogue.causeOf(OUTSIDE.get(i)), exact[i]));
    }
    return named;
  }

  private List<Contribution> contributions(
      SellerObservations of, String measure, Money expected, Money actual) {
    boolean money = measure.equals(ActualResults.REVENUE);
    List<Chain.Link> links = new Chain(catalogue, money).links(expectations.of(of.seller().id()));
    double[] ratios = links.stream().mapToDouble(Chain.Link::ratio).toArray();
    double[] parts =
        Arrays.copyOf(Shapley.ofProduct(expected.toDouble(), ratios), ratios.length + 1);
    Money within = actual.minus(expected);
    parts[ratios.length] = within.toDouble() - Arrays.stream(parts).sum();
    Money[] exact = ExactSplit.of(within, parts);
    List<Contribution> named = new ArrayList<>();
    for (int i = 0; i < exact.length; i++) {
      String factor = i < ratios.length ? links.get(i).factor() : CARRY_OVER;
      named.add(new Contribution(factor, exact[i], 0));
    }
    return Contribution.withShares(named);
  }

  /** What the organisation controls is no influence of the seller's, above or below. */
  private TargetGap ofFactor(FactorDefinition factor, FactorFinding finding, double target) {
    Money goal = Money.of(target);
    Money actual = Money.of(finding.observed());
    Money expected = Money.of(finding.expected());
    List<OutsidePart> outside = new ArrayList<>();
    outside.add(
        new OutsidePart(catalogue.causeOf(Circumstance.TARGET_LEVEL), expected.minus(goal)));
    Money within = actual.minus(expected);
    if (factor.control() == Control.ORGANISATION) {
      outside.add(new OutsidePart(catalogue.causeOf(Circumstance.LEAD_SUPPLY), within));
      within = Money.ZERO;
    }
    boolean higher = factor.direction() == Direction.HIGHER_IS_BETTER;
    return new TargetGap(
        factor.id(),
        goal,
        actual,
        expected,
        actual.minus(goal),
        higher ? finding.observed() < target : finding.observed() > target,
        actual.minus(goal).minus(within),
        within,
        TargetGap.Level.AS_EXPECTED,
        outside,
        Contribution.withShares(List.of(new Contribution(factor.id(), within, 0))));
  }

  /**
   * Share of the seller's comparable peers (same role, not in ramp-up) who reached their own
   * leading target, 0..1; empty with fewer peers than the parameter asks for.
   */
  public java.util.OptionalDouble peerAttainment(SellerId seller, int fewestPeers) {
    Seller self = observations.of(seller).seller();
    int[] all = attainment.getOrDefault(self.role(), new int[2]);
    Leading own = comparable(seller) ? leading.get(seller) : null;
    int peers = all[0] - (own == null ? 0 : 1);
    int reachedByPeers = all[1] - (own == null || own.missed() ? 0 : 1);
    return peers < Math.max(fewestPeers, 1)
        ? java.util.OptionalDouble.empty()
        : java.util.OptionalDouble.of((double) reachedByPeers / peers);
  }

  /**
   * Share of the seller's comparable peers who have ever had a result as high as the seller's
   * leading target, in a period as long; 0..1, empty without such a target or with too few peers.
   */
  public java.util.OptionalDouble peersEver(SellerId seller, int fewestPeers) {
    Leading own = leadingTarget(seller).orElse(null);
    BestResults ofMeasure = own == null ? null : best.get(own.measure());
    return own == null || ofMeasure == null
        ? java.util.OptionalDouble.empty()
        : ofMeasure.shareOfPeers(observations.of(seller).seller(), own.target(), fewestPeers);
  }

  private boolean comparable(SellerId seller) {
    return !expectations.standing(seller).inRampUp();
  }

  private void countAttainment() {
    for (Seller seller : observations.sellers()) {
      inOrder(seller.id()).findFirst().map(Leading::of).ifPresent(of -> count(seller, of));
    }
  }

  private void count(Seller seller, Leading of) {
    leading.put(seller.id(), of);
    if (comparable(seller.id())) {
      int[] counts = attainment.computeIfAbsent(seller.role(), r -> new int[2]);
      counts[0]++;
      counts[1] += of.missed() ? 0 : 1;
    }
  }
}
