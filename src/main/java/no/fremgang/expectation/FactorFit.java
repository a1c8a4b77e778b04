package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.expectation.SellerLikelihood.Mode;
import no.fremgang.expectation.SellerLikelihood.Outliers;
import no.fremgang.expectation.VerdictRule.Judgement;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;

/** One factor fitted over comparable sellers (same role), and what follows for each of them. */
final class FactorFit {
  /** Own data that say next to nothing still leave an interval with two ends. */
  private static final double WIDEST_SD = 1.5;

  private static final double LEAST_EVENTS = 0.5;

  private final FactorDefinition factor;
  private final MeasurementParameters parameters;
  private final List<FactorTable.Candidate> sellers;
  private final EncodedCells encoded;
  private final LevelScale scale;
  private final double dispersion;
  private final MixedFit fit;
  private final TrendRule trends;
  private final VerdictRule rule;
  private final Outliers outliers;
  private final SellerLikelihood likelihood;
  private final Caveats caveats;
  private final List<Adjuster> adjusted;

  /**
   * A finding before false discoveries are held down.
   *
   * @param belowTeam the team is shown below the other teams, and the seller below the team
   */
  record Draft(
      Seller seller,
      FactorFinding finding,
      double probability,
      List<Caveat> caveats,
      @Nullable Boolean recovered,
      boolean belowTeam) {
    Draft withdrawn(Verdict verdict) {
      return new Draft(seller, finding.withVerdict(verdict), 0, caveats, recovered, belowTeam);
    }
  }

  FactorFit(FactorTable table, MeasurementParameters parameters) {
    this.factor = table.factor;
    this.parameters = parameters;
    this.sellers = table.sellers;
    Family family = LevelScale.family(factor.measure().scale());
    EncodedCells counted = EncodedCells.of(table, parameters.quarterDecay());
    double ofClosed = Dispersion.of(factor.measure(), family, parameters.usualLogVariance(), table);
    this.dispersion =
        counted.open.isEmpty()
            ? ofClosed
            : Dispersion.withOpenCases(counted.cells, counted.squares(), ofClosed);
    this.encoded = counted.separated(family, dispersion, parameters.assignments());
    this.scale = new LevelScale(family, family == Family.NORMAL ? smear(table) : 0);
    this.adjusted = counted.adjustedFor();
    this.outliers = new Outliers(parameters.outlierShare(), parameters.outlierSd());
    this.fit =
        MixedModel.fit(family, encoded.cells, dispersion, parameters.sellerSdPrior(), outliers);
    this.trends = new TrendRule(factor, scale, encoded, fit, dispersion, parameters);
    this.rule = new VerdictRule(parameters);
    this.likelihood = new SellerLikelihood(family, encoded.cells, fit.context, dispersion);
    this.caveats = new Caveats(table, encoded.weights(), parameters.groups());
  }

  /**
   * Half the variance of a value that is told singly; less for means of several, whose logarithm
   * lies that much closer to the logarithm of the mean.
   */
  private double smear(FactorTable table) {
    double units = Arrays.stream(table.units, 0, table.size()).sum();
    double exposure = Arrays.stream(table.exposure, 0, table.size()).sum();
    return exposure > 0 ? dispersion / 2 * Math.min(units / exposure, 1) : dispersion / 2;
  }

  /**
   * What is kept of a fit; the arrays of the model are let go.
   *
   * @param dropped the factor fell for everyone against the company's own earlier blocks
   */
  record Result(String factor, List<Draft> drafts, Map<String, Verdict> teams, boolean dropped) {}

  static Result of(FactorTable table, MeasurementParameters parameters) {
    FactorFit fit = new FactorFit(table, parameters);
    Map<String, Team> teams = fit.teams();
    Map<String, Verdict> verdicts = new TreeMap<>();
    teams.forEach((team, of) -> verdicts.put(team, of.verdict()));
    return new Result(table.factor.id(), fit.drafts(teams), verdicts, fit.droppedForEveryone());
  }

  private List<Draft> drafts(Map<String, Team> teams) {
    List<Draft> drafts = new ArrayList<>();
    long comparable = sellers.stream().filter(s -> s.standing().comparable(parameters)).count();
    for (int s = 0; s < sellers.size(); s++) {
      boolean self = sellers.get(s).standing().comparable(parameters);
      Team team = teams.get(sellers.get(s).seller().team());
      drafts.add(draft(s, (int) comparable - (self ? 1 : 0), team));
    }
    return drafts;
  }

  private Draft draft(int s, int peers, @Nullable Team team) {
    FactorTable.Candidate candidate = sellers.get(s);
    double expected = expected(s);
    Posterior posterior = posterior(s, expected);
    LevelInterval interval = interval(s, expected).around(posterior.estimate());
    boolean comparable =
        peers >= parameters.minimumPeers() && candidate.standing().comparable(parameters);
    Judgement judgement =
        comparable
            ? rule.judge(factor, scale, expected, posterior, Math.sqrt(fit.ownVariance[s]))
            : new Judgement(Verdict.NOT_COMPARABLE, 0);
    TrendRule.Change change = trends.of(s, expected, posterior.estimate());
    double unit = unit(s);
    Double previous = change.previousLevel();
    FactorFinding finding =
        new FactorFinding(
            factor.id(),
            candidate.cases(),
            unit * observed(s),
            unit * expected,
            unit * posterior.estimate(),
            unit * interval.low(),
            unit * interval.high(),
            judgement.verdict(),
            change.trend(),
            previous == null ? null : (Double) (unit * previous),
            factor.control(),
            peers,
            candidate.tooYoung(),
            formula(),
            new FactorFinding.Basis(adjusted, Math.exp(scale.smear()), average(s)));
    return new Draft(
        candidate.seller(),
        finding,
        judgement.probability(),
        caveats.of(s, observed(s), expected),
        change.recovered(),
        comparable && isBelow(team, s, expected, posterior));
  }

  private FactorFinding.Average average(int s) {
    double pooled = fit.family.link(fit.expected[s]);
    double sum = 0;
    double cases = 0;
    for (int cell = encoded.cells.start[s]; cell < encoded.cells.start[s + 1]; cell++) {
      double size = encoded.raw.block[cell] == 0 ? encoded.raw.exposure[cell] : 0;
      sum += size * fit.family.mean(encoded.cells.context(cell, fit.context));
      cases += size;
    }
    double period = cases > 0 ? fit.family.link(sum / cases) : pooled;
    return new FactorFinding.Average(pooled, period);
  }

  /**
   * A rate per potential is modelled per day in an average territory and told per day in the
   * seller's own.
   */
  private double unit(int s) {
    if (!(factor.measure() instanceof Measure.Volume volume) || !volume.perPotential()) {
      return 1;
    }
    double exposure =
        Arrays.stream(encoded.raw.exposure, encoded.raw.start(s), encoded.raw.start(s + 1)).sum();
    return exposure / sellers.get(s).cases();
  }

  private String formula() {
    return switch (factor.measure().scale()) {
      case SHARE -> dispersion == 1 ? "binomial-mixed-model" : "fractional-mixed-model";
      case RATE -> "gamma-poisson";
      case AMOUNT, DURATION -> "log-normal-mixed-model";
    };
  }

  /** The average seller's level in this seller's mix of contexts, in the factor's unit. */
  private double expected(int s) {
    return scale.family() == Family.NORMAL ? scale.level(fit.expected[s]) : fit.expected[s];
  }

  /**
   * The seller's own mean; with open cases the level at which closed and open ones are likeliest,
   * since the closed ones alone are the fast ones.
   */
  private double observed(int s) {
    return hasOpen(s) ? scale.level(fit.expected[s] + fit.ownEstimate[s]) : mean(s);
  }

  private boolean hasOpen(int s) {
    double open = 0;
    for (int cell = encoded.cells.start[s]; cell < encoded.cells.start[s + 1]; cell++) {
      open += encoded.open.weight(cell);
    }
    return open > 0;
  }

  private double mean(int s) {
    double plain = 0;
    double exposure = 0;
    for (int cell = encoded.cells.start[s]; cell < encoded.cells.start[s + 1]; cell++) {
      double cases = encoded.raw.exposure[cell];
      double weight = cases > 0 ? encoded.cells.n[cell] / cases : 0;
      plain += weight * encoded.raw.plain[cell];
      exposure += weight * cases;
    }
    return plain / exposure;
  }

  private Posterior posterior(int s, double expected) {
    Mode alike = likelihood.mode(s, Math.max(fit.meanSellerVariance, 1e-6), fit.effect[s]);
    Mode apart = likelihood.mode(s, outliers.sd() * outliers.sd(), alike.effect());
    double probability = outliers.probability(alike, apart);
    Posterior one = probability > 0.5 ? onLink(expected, alike) : alike(s, expected);
    return new Posterior.Mixture(one, onLink(expected, apart), probability);
  }

  private Posterior onLink(double expected, Mode mode) {
    return new Posterior.OnLink(scale, scale.link(expected), mode.effect(), mode.variance());
  }

  /** What is believed of a seller the fit takes for one of many alike, τ averaged over. */
  private Posterior alike(int s, double expected) {
    if (factor.measure().scale() == Scale.RATE) {
      return ofRate(s, expected);
    }
    return new Posterior.OnLink(
        scale, scale.link(expected), fit.posteriorMean[s], fit.posteriorVariance[s]);
  }

  private Posterior ofRate(int s, double expected) {
    double shape = Math.min(1 / Math.expm1(Math.max(fit.meanSellerVariance, 1e-6)), 1e6);
    double[] own = events(s);
    return new Posterior.OfRate(expected, shape + own[0], shape + own[1] * expected);
  }

  /** Events and exposure of the seller, both as so many independent ones. */
  private double[] events(int s) {
    double[] own = new double[2];
    for (int cell = encoded.cells.start[s]; cell < encoded.cells.start[s + 1]; cell++) {
      own[0] += encoded.cells.k[cell] / dispersion;
      own[1] += encoded.cells.n[cell] / dispersion;
    }
    return own;
  }

  private static LevelInterval ofRate(
      double events, double exposure, double expected, double spread) {
    return LevelInterval.of(
        Math.sqrt((events + 0.375) / exposure),
        0.5 / Math.sqrt(exposure),
        Math.sqrt(expected),
        spread * expected / 4);
  }

  /** On the scale on which the seller's own data vary the same whatever the level. */
  private LevelInterval interval(int s, double expected) {
    double spread =
        fit.meanSellerVariance + Math.max(fit.levelVariance[s] - fit.posteriorVariance[s], 0);
    double[] own = events(s);
    LevelInterval stable =
        switch (scale.family()) {
          case NORMAL ->
              LevelInterval.of(
                  fit.expected[s] + fit.ownEstimate[s],
                  Math.min(Math.sqrt(fit.ownVariance[s]), WIDEST_SD),
                  fit.expected[s],
                  spread);
          case BINOMIAL ->
              LevelInterval.of(
                  Math.asin(Math.sqrt((own[0] + 0.375) / (own[1] + 0.75))),
                  0.5 / Math.sqrt(own[1] + 0.5),
                  Math.asin(Math.sqrt(expected)),
                  spread * expected * (1 - expected) / 4);
          case POISSON ->
              ofRate(own[0], Math.max(own[1], LEAST_EVENTS / expected), expected, spread);
        };
    return new LevelInterval(scale.unstable(stable.low()), scale.unstable(stable.high()));
  }

  /**
   * A team against the other teams.
   *
   * @param effect of the team, link scale, drawn toward the teams' mean
   */
  private record Team(double effect, Verdict verdict) {}

  /** What the team lacks is nobody's own; what a seller lacks against a low team is. */
  private boolean isBelow(@Nullable Team team, int s, double expected, Posterior seller) {
    if (team == null || team.verdict() != Verdict.SHOWN_GAP) {
      return false;
    }
    double ofTeam = scale.level(scale.link(expected) + team.effect());
    Judgement own = rule.judge(factor, scale, ofTeam, seller, Math.sqrt(fit.ownVariance[s]));
    return own.verdict() == Verdict.SHOWN_GAP;
  }

  /** Teams against the other teams; empty with too few comparable teams. */
  private Map<String, Team> teams() {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int s = 0; s < sellers.size(); s++) {
      if (sellers.get(s).standing().comparable(parameters)) {
        members.computeIfAbsent(sellers.get(s).seller().team(), t -> new ArrayList<>()).add(s);
      }
    }
    members.values().removeIf(team -> team.size() < parameters.groups().fewestInTeam());
    return members.size() < parameters.groups().fewestTeams() ? Map.of() : teams(members);
  }

  private Map<String, Team> teams(Map<String, List<Integer>> members) {
    List<MiddleOfTeam> middles = members.values().stream().map(this::middle).toList();
    double[] estimate = middles.stream().mapToDouble(MiddleOfTeam::estimate).toArray();
    double[] variance = middles.stream().mapToDouble(MiddleOfTeam::variance).toArray();
    NormalNormal between = NormalNormal.fit(estimate, variance);
    double expected = scale.level(fit.context[0]);
    Map<String, Team> judged = new TreeMap<>();
    int t = 0;
    for (String team : members.keySet()) {
      double mean = between.posteriorMean(estimate[t], variance[t]) - between.mean();
      double spread = between.posteriorVariance(variance[t]);
      Posterior level = new Posterior.OnLink(scale, scale.link(expected), mean, spread);
      Judgement judgement = rule.judge(factor, scale, expected, level, Math.sqrt(variance[t]));
      judged.put(team, new Team(mean, judgement.verdict()));
      t++;
    }
    return judged;
  }

  private MiddleOfTeam middle(List<Integer> team) {
    return MiddleOfTeam.of(
        team.stream().mapToDouble(s -> fit.ownEstimate[s]).toArray(),
        team.stream().mapToDouble(s -> fit.ownVariance[s] + fit.meanSellerVariance).toArray());
  }

  /** Whether the factor fell for everyone against the company's own earlier blocks. */
  private boolean droppedForEveryone() {
    return sellers.size() >= parameters.minimumPeers()
        && trends.companyDropped(factor.direction() == Direction.HIGHER_IS_BETTER);
  }
}
