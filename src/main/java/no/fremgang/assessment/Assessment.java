package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlanner;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanInput;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.diagnosis.Diagnosing;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.expectation.SellerSituation;
import no.fremgang.factor.Window;
import no.fremgang.gap.Forecast;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.ResultBasis;
import no.fremgang.gap.TargetGaps;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.rule.EarlierPlan;
import no.fremgang.rule.Findings;
import no.fremgang.rule.KnownStates;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/**
 * The whole path from observations to coaching plans, for one company and window. What concerns all
 * sellers is fitted once in {@link #prepare}; {@link #plan} is then cheap and safe for many
 * threads.
 */
public final class Assessment {
  private final RunningPack pack;
  private final Measurement measured;
  private final Window window;
  private final Silence silence;
  private final EarlierPlans earlierPlans;
  private final CoachingPlanner planner;

  private Assessment(RunningPack pack, Measurement measured, EarlierPlans earlierPlans) {
    this.pack = pack;
    this.measured = measured;
    this.earlierPlans = earlierPlans;
    this.window = measured.window();
    this.silence = new Silence(measured.observations(), window);
    this.planner =
        new CoachingPlanner(
            pack.pack().catalogue(), new CoachingPlan.RulePackRef(pack.version(), pack.hash()));
  }

  public static Assessment prepare(
      RunningPack pack, Observations observations, Period period, LocalDate asOf) {
    Window window = new Window(period, asOf);
    return of(pack, Measurement.fit(observations, pack.pack().catalogue(), window));
  }

  /** Judges by the pack what was measured the pack's way. */
  static Assessment of(RunningPack pack, Measurement measured) {
    return new Assessment(pack, measured, EarlierPlans.UNKNOWN);
  }

  /**
   * The same, knowing what came of the sellers' last agreed plans, as far as known on the day the
   * assessment rests on.
   */
  public Assessment knowing(EarlierPlans plans) {
    return new Assessment(pack, measured, plans);
  }

  /**
   * Measures, judges, diagnoses and plans.
   *
   * @throws UnknownSeller if the observations hold no such seller
   */
  public CoachingPlan plan(SellerId id) {
    Seller seller = seller(id);
    Findings findings = findings(seller);
    return planner.plan(input(seller, findings, KnownStates.of(findings)));
  }

  /**
   * As {@link #plan}, with what it rests on.
   *
   * @throws UnknownSeller if the observations hold no such seller
   */
  public ExplainedPlan explained(SellerId id) {
    Seller seller = seller(id);
    Findings findings = findings(seller);
    Map<Subject, State> known = KnownStates.of(findings);
    return planner
        .explained(input(seller, findings, known))
        .with(pack.gathering().of(findings, known));
  }

  private PlanInput input(Seller seller, Findings findings, Map<Subject, State> known) {
    return new PlanInput(
        seller,
        window.period(),
        window.asOf(),
        factors(seller.id()),
        findings.targets(),
        silence.of(seller.id()) ? Outlook.NONE : outlook(seller.id()),
        measured.perceptions().of(seller.id()),
        Diagnosing.diagnose(pack.pack(), pack.diagnostician(), findings, known),
        findings.earlier(),
        silence.of(seller.id()));
  }

  /** The plan as it is kept. */
  MadePlan made(Seller seller) {
    return new MadePlan(explained(seller.id()), seller.managerId(), earlierPlan(seller.id()));
  }

  Catalogue catalogue() {
    return pack.pack().catalogue();
  }

  /** How far the sellers of the role were from their expectation. */
  Map<SellerId, FactorLevel> levels(String factor, String role, FactorLevels.Cases cases) {
    return FactorLevels.of(measured, catalogue(), new FactorLevels.Asked(factor, role, cases));
  }

  private Outlook outlook(SellerId id) {
    TargetGaps gaps = measured.gaps();
    Forecast forecast =
        gaps.leadingResult(id)
            .flatMap(measure -> measured.forecasts().of(id, measure))
            .orElse(null);
    Map<String, ResultBasis> bases = new TreeMap<>();
    for (String measure : List.of("revenue", "deals")) {
      gaps.basis(id, measure).ifPresent(basis -> bases.put(measure, basis));
    }
    return new Outlook(forecast, gaps.potential(id).orElse(null), bases);
  }

  /** What rules hear of the seller. */
  Findings findings(SellerId id) {
    return findings(seller(id));
  }

  private Findings findings(Seller seller) {
    return Findings.of(
        window.asOf(),
        pack.pack().catalogue().parameters(),
        factors(seller.id()),
        silence.of(seller.id()) ? List.of() : measured.gaps().of(seller.id()),
        measured.perceptions().of(seller.id()),
        situation(seller.id()),
        measured.expectations().teamVerdicts(seller.team()),
        measured.expectations().systemDrops(),
        earlier(seller.id()));
  }

  private SellerFactors factors(SellerId id) {
    SellerFactors factors = measured.expectations().of(id);
    return silence.of(id) ? factors.only(this::isCaseByCase) : factors;
  }

  private boolean isCaseByCase(String factor) {
    FactorDefinition known = catalogue().factors().get(factor);
    return known != null && !known.measure().isPerDay();
  }

  /** What is known of the seller's last agreed plan; {@link EarlierPlan#NONE} if nothing. */
  EarlierPlan earlierPlan(SellerId id) {
    return earlierPlans.of(id).orElse(EarlierPlan.NONE);
  }

  private EarlierPlan earlier(SellerId id) {
    return earlierPlans
        .of(id)
        .map(plan -> plan.among(pack.pack().catalogue().causes().keySet()))
        .orElse(EarlierPlan.NONE);
  }

  private Findings.Situation situation(SellerId id) {
    SellerSituation of = measured.situations().of(id);
    return new Findings.Situation(
        of.monthsInRole(),
        of.inRampUp(),
        of.presence(),
        of.peerAttainment(),
        of.activityFlat() && !silence.of(id),
        of.peersEver(),
        of.leadMix(),
        of.endDiscount());
  }

  /**
   * @throws UnknownSeller if the observations hold no such seller
   */
  void check(SellerId id) {
    if (id.isErased() || !measured.sellers().contains(id)) {
      throw new UnknownSeller(id);
    }
  }

  private Seller seller(SellerId id) {
    check(id);
    return measured.observations().of(id).seller();
  }
}
