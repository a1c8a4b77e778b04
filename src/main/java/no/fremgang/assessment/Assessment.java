package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlanner;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.diagnosis.Diagnosing;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.expectation.SellerSituation;
import no.fremgang.factor.Window;
import no.fremgang.gap.Forecast;
import no.fremgang.gap.Forecasts;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.ResultBasis;
import no.fremgang.gap.Situations;
import no.fremgang.gap.TargetGap;
import no.fremgang.gap.TargetGaps;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.Perceptions;
import no.fremgang.rule.Findings;

/**
 * The whole path from observations to coaching plans, for one company and window. What concerns all
 * sellers is fitted once in {@link #prepare}; {@link #plan} is then cheap and safe for many
 * threads.
 */
public final class Assessment {
  private final RunningPack pack;
  private final Observations observations;
  private final Window window;
  private final Set<SellerId> sellers;
  private final Expectations expectations;
  private final TargetGaps gaps;
  private final Forecasts forecasts;
  private final Perceptions perceptions;
  private final CoachingPlanner planner;

  private Assessment(RunningPack pack, Observations observations, Window window) {
    Catalogue catalogue = pack.pack().catalogue();
    this.pack = pack;
    this.observations = observations;
    this.window = window;
    this.sellers =
        observations.sellers().stream().map(Seller::id).collect(Collectors.toUnmodifiableSet());
    this.expectations = Expectations.fit(observations, catalogue, window);
    this.gaps = TargetGaps.fit(observations, catalogue, window, expectations);
    this.forecasts = Forecasts.fit(observations, catalogue, window, expectations);
    this.perceptions = Perceptions.fit(observations, catalogue, window);
    this.planner =
        new CoachingPlanner(catalogue, new CoachingPlan.RulePackRef(pack.version(), pack.hash()));
  }

  public static Assessment prepare(
      RunningPack pack, Observations observations, Period period, LocalDate asOf) {
    return new Assessment(pack, observations, new Window(period, asOf));
  }

  /**
   * Measures, judges, diagnoses and plans.
   *
   * @throws UnknownSeller if the observations hold no such seller
   */
  public CoachingPlan plan(SellerId id) {
    Seller seller = seller(id);
    SellerFactors factors = expectations.of(id);
    List<TargetGap> targetGaps = gaps.of(id);
    List<PerceptionReading> readings = perceptions.of(id);
    return planner.plan(
        seller,
        window.period(),
        window.asOf(),
        factors,
        targetGaps,
        outlook(id),
        readings,
        diagnosis(seller, factors, targetGaps, readings));
  }

  /**
   * As {@link #plan}, with where every number of it comes from.
   *
   * @throws UnknownSeller if the observations hold no such seller
   */
  public ExplainedPlan explained(SellerId id) {
    Seller seller = seller(id);
    SellerFactors factors = expectations.of(id);
    List<TargetGap> targetGaps = gaps.of(id);
    List<PerceptionReading> readings = perceptions.of(id);
    return planner.explained(
        seller,
        window.period(),
        window.asOf(),
        factors,
        targetGaps,
        outlook(id),
        readings,
        diagnosis(seller, factors, targetGaps, readings));
  }

  private Diagnosis diagnosis(
      Seller seller,
      SellerFactors factors,
      List<TargetGap> targetGaps,
      List<PerceptionReading> readings) {
    Findings findings = findings(seller, factors, targetGaps, readings);
    return Diagnosing.diagnose(pack.pack(), pack.diagnostician(), findings);
  }

  private Outlook outlook(SellerId id) {
    Forecast forecast =
        gaps.leadingResult(id).flatMap(measure -> forecasts.of(id, measure)).orElse(null);
    Map<String, ResultBasis> bases = new TreeMap<>();
    for (String measure : List.of("revenue", "deals")) {
      gaps.basis(id, measure).ifPresent(basis -> bases.put(measure, basis));
    }
    return new Outlook(forecast, gaps.potential(id).orElse(null), bases);
  }

  private Findings findings(
      Seller seller,
      SellerFactors factors,
      List<TargetGap> targetGaps,
      List<PerceptionReading> readings) {
    return Findings.of(
        window.asOf(),
        pack.pack().catalogue().parameters(),
        factors,
        targetGaps,
        readings,
        situation(seller.id()),
        expectations.teamVerdicts(seller.team()),
        expectations.systemDrops());
  }

  private Findings.Situation situation(SellerId id) {
    SellerSituation of =
        Situations.of(id, observations, pack.pack().catalogue(), window, expectations, gaps);
    return new Findings.Situation(
        of.monthsInRole(), of.inRampUp(), of.presence(), of.peerAttainment(), of.activityFlat());
  }

  private Seller seller(SellerId id) {
    if (!sellers.contains(id)) {
      throw new UnknownSeller(id);
    }
    return observations.of(id).seller();
  }
}
